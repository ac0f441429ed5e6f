using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Tool.Reports;

namespace ManifestGen.Tests.Tool.Reports;

public sealed class GitHubReportTests
{
    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Info, "notice")]
    public void A_severity_has_its_command(Severity severity, string command) =>
        Assert.StartsWith($"::{command} file=a.yaml,line=3,col=5,title=MG4999::spec.x: Bad%0AMend it.\n", Report(severity, "a.yaml", "Bad"), StringComparison.Ordinal);

    [Fact]
    public void Characters_that_would_end_a_property_or_a_message_are_escaped() => Assert.StartsWith(
        "::error file=a%3Ab%2Cc%25.yaml,line=3,col=5,title=MG4999::spec.x: 100%25: a, b%0D%0Ac%0AMend it.\n",
        Report(Severity.Error, "a:b,c%.yaml", "100%: a, b\r\nc"),
        StringComparison.Ordinal);

    private static string Report(Severity severity, string file, string message) => ReportText.Of(GitHubReport.Write, new Location(file, 3, 5, "spec.x"), severity, message);
}
