using System.Globalization;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tool.Host;

/// <summary>A diagnostic as the build shows it: at the line that the user can change, with what is wrong and how to mend it in one text.</summary>
/// <param name="File">The file to open; empty for the project file.</param>
/// <param name="Line">The line in it, or 0.</param>
/// <param name="Column">The column in it, or 0.</param>
/// <param name="Text">The message.</param>
internal sealed record PlacedText(string File, int Line, int Column, string Text)
{
    /// <summary>
    /// Places a diagnostic. One in a generated file belongs to the line of C# that the value came from, when that is known, else to the line of the user's own
    /// template; the generated file's own line is then part of the text, because the file was not written.
    /// </summary>
    public static PlacedText Of(Diagnostic diagnostic)
    {
        var place = diagnostic.Location;
        var text = Sentence(diagnostic.Message) + (diagnostic.Help.Length == 0 ? "" : " " + diagnostic.Help);
        if (place.Path.Length > 0) text = $"{place.Path}: {text}";
        // What the user wrote has a full path; a generated file has one below the output folder.
        if (place.File.Length == 0 || Path.IsPathRooted(place.File)) return new PlacedText(place.File, place.Line, place.Column, text);

        text = string.Create(CultureInfo.InvariantCulture, $"{place.File}{(place.Line > 0 ? $"({place.Line})" : "")}: {text}");
        if (diagnostic.Origin.IsKnown) return new PlacedText(diagnostic.Origin.File, diagnostic.Origin.Line, 0, text);
        return Path.IsPathRooted(diagnostic.Template.File)
            ? new PlacedText(diagnostic.Template.File, diagnostic.Template.Line, diagnostic.Template.Column, text)
            : new PlacedText("", 0, 0, text);
    }

    private static string Sentence(string message) => message.Length > 0 && message[^1] is '.' or '!' or '?' ? message : message + ".";
}
