/** The body that issues a report, whatever the number of its committee: 北京市总工会 of 北京市总工会第十四届委员会. */
export function bodyOf(issuer: string | null): string | null {
  return issuer && issuer.replace(/第[零〇一二三四五六七八九十百\d]+[届次].*$/su, "");
}

/** Whether two reports may be of one body; of one that does not say whose it is, nobody knows. */
export function maySpeakFor(issuer: string | null, other: string | null): boolean {
  const [one, two] = [bodyOf(issuer), bodyOf(other)];
  return one === null || two === null || one === two;
}
