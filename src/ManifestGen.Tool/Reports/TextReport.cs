using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Reports;

/// <summary>A report to be read: each finding with its line of source, a caret and the fix, and a summary.</summary>
internal static class TextReport
{
    /// <summary>As wide as the widest number of a line.</summary>
    private const string Margin = "          ";

    /// <summary>Writes a small report to nowhere, so that the code of all this is compiled while something else is done.</summary>
    public static void Prepare()
    {
        const string file = "sample.yaml";
        var found = new Diagnostic(new DiagnosticDescriptor("", Severity.Warning, "", ""), Severity.Warning, "message", "help", new Location(file, 1, 1, "path"));
        var result = new ValidationResult([new DocumentResult(file, 0, "", "", "", DocumentStatus.Valid, [found])]);
        var run = new ReportedRun(result, new Dictionary<string, SourceFile>(StringComparer.Ordinal) { [file] = new(file, "key: value"u8.ToArray()) });
        using var console = new ToolConsole(Stream.Null, Stream.Null, Stream.Null);
        Write(run, console);
        _ = run.ExitCode;
    }

    /// <summary>Writes the report.</summary>
    public static void Write(ReportedRun run, ToolConsole console)
    {
        var style = new TextStyle(console.HasColor);
        var lines = new SourceLines(run.Sources);
        foreach (var diagnostic in run.Result.Diagnostics) Write(diagnostic, lines, style, console.Text);

        var found = RunSummary.Findings(run);
        if (run.Count(Severity.Error) > 0) found = style.Paint(Severity.Error, found);
        else if (run.Count(Severity.Warning) > 0) found = style.Paint(Severity.Warning, found);
        console.Text.WriteLine($"{RunSummary.Documents(run)}; {found}");
    }

    private static void Write(Diagnostic diagnostic, SourceLines lines, TextStyle style, TextWriter text)
    {
        var place = diagnostic.Location;
        var word = style.Paint(diagnostic.Severity, $"{SeverityWord.Of(diagnostic.Severity)} {diagnostic.Code}");
        text.WriteLine($"{style.Bold(PlainLine.Place(place))}: {word}: {PlainLine.Text(diagnostic)}");
        if (lines.At(place) is { } excerpt)
        {
            var number = place.Line.ToString(CultureInfo.InvariantCulture);
            text.WriteLine($"  {style.Dim($"{number} |")} {excerpt.Text}");
            text.WriteLine($"  {Margin[..number.Length]} {style.Dim("|")} {style.Paint(diagnostic.Severity, excerpt.Caret)}");
        }

        if (diagnostic.Help.Length > 0) text.WriteLine($"  {style.Dim("help:")} {diagnostic.Help}");
        text.WriteLine();
    }
}
