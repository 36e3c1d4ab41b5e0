/** "EUR 1,190.00", digit by digit as it was computed. */
export function amountOf({ total, currency }: { readonly total: string; readonly currency: string }): string {
  return `${currency} ${grouped(total)}`;
}

/** "1190.00" → "1,190.00" */
export function grouped(number: string): string {
  const [whole = "", minor] = number.split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return minor === undefined ? thousands : `${thousands}.${minor}`;
}
