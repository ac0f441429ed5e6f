using System.Globalization;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tool.Reports;

/// <summary>A finding in one line, as compilers write it.</summary>
internal static class PlainLine
{
    /// <summary><c>file:line:column: severity code: path: message</c>.</summary>
    public static string Of(Diagnostic diagnostic) =>
        $"{Place(diagnostic.Location)}: {SeverityWord.Of(diagnostic.Severity)} {diagnostic.Code}: {Text(diagnostic)}";

    /// <summary><c>path: message</c>.</summary>
    public static string Text(Diagnostic diagnostic) =>
        diagnostic.Location.Path.Length == 0 ? diagnostic.Message : $"{diagnostic.Location.Path}: {diagnostic.Message}";

    /// <summary><c>file:line:column</c>, as much of it as is known.</summary>
    public static string Place(Location place) => place switch
    {
        { Line: 0 } => place.File,
        { Column: 0 } => string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}:{place.Column}"),
    };
}
