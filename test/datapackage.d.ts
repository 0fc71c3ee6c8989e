declare module "datapackage" {
  export interface Resource {
    name: string;
    tabular: boolean;
    read(options?: {keyed?: boolean}): Promise<unknown[]>;
    checkRelations(): Promise<boolean>;
  }
  export class Package {
    static load(descriptor: string | object, options?: {basePath?: string; strict?: boolean}): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
}
