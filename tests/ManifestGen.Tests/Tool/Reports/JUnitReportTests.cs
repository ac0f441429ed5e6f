using System.Xml.Linq;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Tool.Reports;

namespace ManifestGen.Tests.Tool.Reports;

public sealed class JUnitReportTests
{
    [Fact]
    public void An_error_fails_the_test_of_its_document()
    {
        var suites = Parse(Severity.Error, "Bad");
        var failure = Assert.Single(suites.Descendants("failure"));

        Assert.Equal(("1", "1"), (suites.Attribute("tests")?.Value, suites.Attribute("failures")?.Value));
        Assert.Equal(("a.yaml", "Pod web"), (suites.Element("testsuite")?.Attribute("name")?.Value, failure.Parent?.Attribute("name")?.Value));
        Assert.Equal(("MG4999", "a.yaml:3:5: error MG4999: spec.x: Bad", "Mend it."), (failure.Attribute("type")?.Value, failure.Attribute("message")?.Value, failure.Value));
    }

    [Fact]
    public void A_warning_is_output_of_a_test_that_passes()
    {
        var suites = Parse(Severity.Warning, "Hm");

        Assert.Empty(suites.Descendants("failure"));
        Assert.Equal("a.yaml:3:5: warning MG4999: spec.x: Hm Mend it.", Assert.Single(suites.Descendants("system-out")).Value);
    }

    [Fact]
    public void Characters_that_xml_cannot_hold_do_not_break_it() =>
        Assert.Contains("a?b<c>&\"", Parse(Severity.Error, "a\u0001b<c>&\"").Descendants("failure").Single().Attribute("message")?.Value, StringComparison.Ordinal);

    [Fact]
    public void Half_a_character_does_not_break_it() =>
        Assert.Contains("a\ufffdb\U0001f600", Parse(Severity.Error, "a\ud83db\U0001f600").Descendants("failure").Single().Attribute("message")?.Value, StringComparison.Ordinal);

    private static XElement Parse(Severity severity, string message) =>
        XElement.Parse(ReportText.Of(JUnitReport.Write, new Location("a.yaml", 3, 5, "spec.x"), severity, message));
}
