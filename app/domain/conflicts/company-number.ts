/**
 * A company's number in the register by which two spellings are equal; a Bulgarian VAT number is the UIC (ЕИК) with BG
 * before it. Empty for what is too short to be one.
 */
export function companyNumber(number: string): string {
  const plain = number
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/^(ЕИК|БУЛСТАТ|UIC|EIK)?(BG)?(?=\d{9}(\d{4})?$)/u, "");
  return plain.length < 5 ? "" : plain;
}
