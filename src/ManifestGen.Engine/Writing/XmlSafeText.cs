using System.Text;
using System.Xml;

namespace ManifestGen.Engine.Writing;

/// <summary>Text as XML can hold it.</summary>
public static class XmlSafeText
{
    /// <summary>A text with <c>?</c> for control characters, and the sign for what cannot be read in place of half a character.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "?");
        return clean.ToString();
    }
}
