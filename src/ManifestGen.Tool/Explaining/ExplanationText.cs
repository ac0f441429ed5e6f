using System.Globalization;
using ManifestGen.Engine.Resolve;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Explaining;

/// <summary>An explanation as a table.</summary>
internal static class ExplanationText
{
    /// <summary>The width of the column of values; a longer value moves what follows it, in its own line alone.</summary>
    private const int WidestValue = 40;

    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<ExplainRow> rows, ToolConsole console)
    {
        var paths = rows.Max(r => r.Path.Length);
        var values = Math.Min(WidestValue, rows.Max(r => r.Value.Length));
        foreach (var row in rows)
        {
            var value = row.Value.ReplaceLineEndings(" ");
            console.Text.WriteLine($"{row.Path.PadRight(paths)}  {value.PadRight(values)}  {From(row)}");
        }
    }

    private static string From(ExplainRow row) => row.Place.Line == 0
        ? row.From
        : string.Create(CultureInfo.InvariantCulture, $"{row.From} {RelativePath.Of(row.Place.File)}:{row.Place.Line}");
}
