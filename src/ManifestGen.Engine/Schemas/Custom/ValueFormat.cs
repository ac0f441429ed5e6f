using System.Buffers.Text;
using System.Net.Mail;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>A form of texts that the API server judges. It lets every other format pass, and so is done here.</summary>
/// <param name="Example">A text of the form.</param>
/// <param name="IsRight">Whether a text has the form.</param>
internal sealed record ValueFormat(string Example, Func<string, bool> IsRight)
{
    private static readonly Dictionary<string, ValueFormat> Known = new(StringComparer.Ordinal)
    {
        ["byte"] = new("aGVsbG8=", text => Base64.IsValid(text)),
        ["cidr"] = new("10.0.0.0/8", text => Cidr.TryParse(text, out _)),
        ["date"] = new("2026-01-31", text => text.Length == 10 && Rfc3339.IsTime($"{text}T00:00:00Z", microseconds: false)),
        ["date-time"] = new("2026-01-31T12:00:00Z", text => Rfc3339.IsTime(text.ToUpperInvariant(), microseconds: false)),
        ["duration"] = new("1h30m", text => GoDuration.IsValid(text) || IsWordedDuration(text)),
        ["email"] = new("someone@example.com", text => MailAddress.TryCreate(text, out _)),
        ["ipv4"] = new("10.0.0.1", text => text.Contains('.', StringComparison.Ordinal) && IpAddress.TryParse(text, out _)),
        ["ipv6"] = new("2001:db8::1", text => text.Contains(':', StringComparison.Ordinal) && IpAddress.TryParse(text, out _)),
        ["mac"] = new("00:11:22:aa:bb:cc", text => IsHex(text, text.Contains('-', StringComparison.Ordinal) ? '-' : ':')),
        ["uri"] = new("https://example.com/path", text => text.StartsWith('/') || Uri.TryCreate(text, UriKind.Absolute, out _)),
        ["uuid"] = new("123e4567-e89b-12d3-a456-426614174000", text => Guid.TryParseExact(text, "D", out _) || Guid.TryParseExact(text, "N", out _)),
    };

    /// <summary>The form of a name; null when the API server does not judge it.</summary>
    public static ValueFormat? Find(string name) => name.Length == 0 ? null : Known.GetValueOrDefault(name);

    private static bool IsHex(string text, char separator) =>
        text.Split(separator) is { Length: 6 or 8 or 20 } parts && parts.All(p => p.Length == 2 && p.All(char.IsAsciiHexDigit));

    /// <summary>The server also takes lengths of time such as <c>2 days</c>.</summary>
    private static bool IsWordedDuration(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && text[digits..].Trim() is "d" or "day" or "days" or "w" or "week" or "weeks" or "hour" or "hours" or "hr" or "hrs"
            or "minute" or "minutes" or "min" or "mins" or "second" or "seconds" or "sec" or "secs";
    }
}
