using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tool.Reports;

/// <summary>Colours, when the terminal may have them.</summary>
internal sealed class TextStyle(bool color)
{
    /// <summary>Text in the colour of a severity.</summary>
    public string Paint(Severity severity, string text) => Escape(text, severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;36",
    });

    /// <summary>Text that stands out.</summary>
    public string Bold(string text) => Escape(text, "1");

    /// <summary>Text that stands back.</summary>
    public string Dim(string text) => Escape(text, "2");

    /// <summary>Text that is new.</summary>
    public string Added(string text) => Escape(text, "32");

    /// <summary>Text that is gone.</summary>
    public string Removed(string text) => Escape(text, "31");

    private string Escape(string text, string code) => color ? $"\e[{code}m{text}\e[0m" : text;
}
