using System.Text;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Configuration;

/// <summary>What a Secret holds once <c>stringData</c> is laid over <c>data</c>.</summary>
/// <param name="manifest">The Secret.</param>
internal readonly struct SecretContent(Manifest manifest)
{
    /// <summary>Values in base64.</summary>
    public Field Encoded => manifest["data"];

    /// <summary>Values as they are.</summary>
    public Field Plain => manifest["stringData"];

    /// <summary>The type; <c>Opaque</c> when not set.</summary>
    public string Type => manifest["type"].String is { Length: > 0 } type ? type : "Opaque";

    /// <summary>Whether a key has a value, be it empty.</summary>
    public bool Has(string key) => Plain[key].Node is not null || Encoded[key].Node is not null;

    /// <summary>The field that holds a key's value; where it would stand when missing.</summary>
    public Field FieldOf(string key)
    {
        var standsPlain = Plain[key].Node is not null || (Plain.Exists && !Encoded.Exists);
        return standsPlain ? Plain[key] : Encoded[key];
    }

    /// <summary>The bytes under a key; none when missing.</summary>
    public byte[] BytesOf(string key) =>
        Plain.Value(key) is { } text ? Encoding.UTF8.GetBytes(text) : Base64Text.Decode(Encoded.Value(key) ?? "");

    /// <summary>How many bytes all values have.</summary>
    public long Size
    {
        get
        {
            var bytes = 0L;
            foreach (var (_, value) in Plain.Entries) bytes += Encoding.UTF8.GetByteCount(value.Text ?? "");
            foreach (var (key, value) in Encoded.Entries)
            {
                if (Plain.Count == 0 || Plain[key].Node is null) bytes += Base64Text.DecodedLength(value.Text);
            }

            return bytes;
        }
    }
}
