using ManifestGen.Engine.Diagnostics;
using ManifestGen.Tool.Reports;

namespace ManifestGen.Tests.Tool.Reports;

public sealed class TextReportTests
{
    private static readonly Location Place = new("a.yaml", 2, 7, "spec.port");

    [Fact]
    public void Colours_are_used_on_a_terminal_alone()
    {
        Assert.DoesNotContain('\e', Report(color: false));
        Assert.StartsWith("\e[1ma.yaml:2:7\e[0m: \e[1;31merror MG4999\e[0m: spec.port: Too high\n", Report(color: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_without_a_line_has_no_excerpt() => Assert.Equal(
        "a.yaml: warning MG4999: Odd\n  help: Mend it.\n\n1 document: 1 valid, 0 invalid; 0 errors, 1 warning\n",
        ReportText.Of(TextReport.Write, new Location("a.yaml"), Severity.Warning, "Odd", "x: 1\n"));

    [Fact]
    public void A_file_with_carriage_returns_is_shown_without_them() => Assert.Contains(
        "  2 | port: 70000\n    |       ^~~~~\n",
        ReportText.Of(TextReport.Write, Place, Severity.Error, "Too high", "kind: X\r\nport: 70000\r\n"),
        StringComparison.Ordinal);

    private static string Report(bool color) => ReportText.Of(TextReport.Write, Place, Severity.Error, "Too high", "kind: X\nport: 70000\n", color);
}
