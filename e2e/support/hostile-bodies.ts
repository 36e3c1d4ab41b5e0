const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part))));

export interface HostileBody {
  readonly name: string;
  readonly body: string | Uint8Array;
}

/** Bodies that harm a careless reader; none is a request that could be granted. */
export function hostileBodies(): HostileBody[] {
  const deep = 100_000;
  const named: Record<string, string | Uint8Array> = {
    "100,000 lists deep": "[".repeat(deep) + "]".repeat(deep),
    "100,000 lists that never end": "[".repeat(deep),
    "100,000 objects deep": '{"a":'.repeat(deep) + "1" + "}".repeat(deep),
    "a hundred deep in a field": `{"reason":${"[".repeat(100)}${"]".repeat(100)}}`,
    "a number of 100,000 digits": `{"nonsense":${"9".repeat(100_000)}}`,
    "a number beyond all doubles": '{"nonsense":1e999999}',
    "a number with a sign and zeros": '{"nonsense":-0001}',
    "not a number": '{"nonsense":NaN}',
    "a field twice": '{"nonsense":1,"nonsense":2}',
    ["__proto__"]: '{"__proto__":{"polluted":"polluted by us","roles":["ADMIN"]}}',
    "the constructor's prototype": '{"constructor":{"prototype":{"polluted":"polluted by us"}}}',
    "__proto__ in a line": '{"lines":[{"__proto__":{"polluted":"polluted by us"}}]}',
    "fields of objects": '{"toString":1,"valueOf":2,"hasOwnProperty":3,"then":4}',
    "a mark of byte order": bytes([0xef, 0xbb, 0xbf], '{"nonsense":1}'),
    "UTF-16": Buffer.from('\ufeff{"nonsense":1}', "utf16le"),
    "bytes that are no UTF-8": bytes('{"nonsense":"', [0xff, 0xfe, 0xc0, 0x80], '"}'),
    "an overlong NUL": bytes('{"nonsense":"', [0xc0, 0x80], '"}'),
    "a half of a surrogate": String.raw`{"nonsense":"\ud800"}`,
    "an escaped NUL as a name": String.raw`{"\u0000":1}`,
    "a NUL after the end": '{"nonsense":1}\u0000',
    "a control sign in a text": '{"nonsense":"\u0001"}',
    "only white space": " \n\t ",
    "only a number": "5",
    "only a text": '"text"',
    "only null": "null",
    "a list": "[]",
    "a list of lists": "[[],[[]]]",
    "cut off": '{"nonsense":',
    "single quotes": "{'nonsense':1}",
    "a comma too much": '{"nonsense":1,}',
    "a comment": '{"nonsense":1}/* hello */',
    "two documents": '{"nonsense":1}{"nonsense":2}',
    XML: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "a form": "nonsense=1&roles=ADMIN",
    "10,000 unknown fields": JSON.stringify(
      Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`f${at}`, at])),
    ),
    "a text of a million signs": JSON.stringify({ nonsense: "x".repeat(1_000_000) }),
    "a name of 100,000 signs": JSON.stringify({ ["x".repeat(100_000)]: 1 }),
    "50,000 lines that are none": JSON.stringify({ lines: Array.from({ length: 50_000 }, () => 1) }),
    "a pattern's worst case": JSON.stringify({ nonsense: `${"a".repeat(50_000)}!` }),
  };
  return Object.entries(named).map(([name, body]) => ({ name, body }));
}
