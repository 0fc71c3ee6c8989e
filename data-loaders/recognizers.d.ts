declare module "@microsoft/recognizers-text-suite" {
  /** What was recognised in a text: `start` and `end` are both inclusive. */
  export interface ModelResult {
    start: number;
    end: number;
    resolution: {value?: string | null} | null;
    text: string;
    typeName: string;
  }
  type Recognize = (query: string, culture: string) => ModelResult[];
  const suite: {
    Culture: {Chinese: string};
    recognizeNumber: Recognize;
    recognizePercentage: Recognize;
    recognizeCurrency: Recognize;
  };
  export default suite;
}
