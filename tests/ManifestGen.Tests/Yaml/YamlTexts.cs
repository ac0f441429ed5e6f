using System.Text;
using CsCheck;

namespace ManifestGen.Tests.Yaml;

/// <summary>Texts to try readers with: right ones in many styles, right ones with a few bytes changed, and soups of what YAML is made of.</summary>
internal static class YamlTexts
{
    private const string Manifest = """
        # A comment, then a resource
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          labels: {app: web, "tier": 'front end', on: yes}
          annotations:
            note: "two \"words\" and a \u00e9 \
              joined"
            folded: >-
              one
              two

                more
              three
        spec:
          replicas: 0x2
          selector:
            matchLabels:
              app: web   # trailing
          template:
            spec:
              containers:
              - name: c
                image: 'it''s:1'
                args: [--flag=a, "b,c", -1, [x, {y: z}], ]
                command:
                - sh
                -   -c
                - |
                  echo "a: b" # text
                    indented

                  end
                env:
                  - {name: A, value: ~}
                  -
                    name: B
                    value: plain text that
                      goes on
                  -
                resources: {}
                empty:
        """;

    // No alias: YamlDotNet reads on over the ':' of a plain key that holds one, which Go's reader does not.
    private static readonly string[] Pieces =
    [
        "a", "b: ", "key: ", "- ", "-", ": ", ":", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "\nk: ", "  ", " ", "[", "]", "{", "}", ", ", ",", "'", "\"", "''", "\\n", "\\",
        "|", "|-\n", ">\n", "|2\n", ">+\n", "#", " # c", "true", "~", "1", "0x1F", "1_000", ".5", "é", "😀", "<<: ", "&a ", "!t ", "? ", "?", "\t", "---\n", "\n---\n", "...", "%", "@", "`", "\r\n", "x y", "http://a/b?c=d",
    ];

    /// <summary>Soups of pieces, below a head that makes them a resource.</summary>
    public static Gen<string> Soups { get; } = Gen.Int[0, Pieces.Length - 1].Array[1, 14].Select(p => "apiVersion: v1\nkind: X\n" + string.Concat(p.Select(i => Pieces[i])));

    /// <summary>A manifest in which up to three places were changed.</summary>
    public static Gen<string> Mutants { get; } = Gen.Select(Gen.Int[0, Manifest.Length - 1], Gen.Int[0, 4], Gen.Int[0, Pieces.Length - 1]).Array[0, 3].Select(edits =>
    {
        var text = new StringBuilder(Manifest);
        foreach (var (at, length, piece) in edits)
        {
            var place = Math.Min(at, text.Length);
            text.Remove(place, Math.Min(length, text.Length - place)).Insert(place, Pieces[piece]);
        }

        // A cut pair of surrogates is no text that a file can hold.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    });

    /// <summary>Right texts that hold nothing but what nearly all manifests are written in.</summary>
    public static Gen<string> Plain { get; } = Gen.UInt.Select(seed => new PlainYamlWriter(seed).Document());
}
