/** Ids laid out as LinkedIn's are, of members who do not exist. */

/** `ACo…`: base64url of `00 2a`, the member in six bytes, `01` and twenty bytes that say nothing. */
export function profileIdOf(member: number, tail: readonly number[] = []): string {
  return encode(0x2a, member, tail);
}

/** `ACw…`, Sales Navigator's id; the same layout under another first byte. */
export function salesIdOf(member: number, tail: readonly number[] = []): string {
  return encode(0x2c, member, tail);
}

function encode(kind: number, member: number, tail: readonly number[]): string {
  const bytes = Buffer.alloc(29);
  bytes[1] = kind;
  bytes.writeUIntBE(member, 2, 6);
  bytes[8] = 1;
  for (let i = 0; i < 20; i++) bytes[9 + i] = tail[i] ?? (i * 37 + 11) % 256;
  return bytes.toString("base64url");
}
