using System.Text;
using System.Xml.Linq;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Reports;
using ManifestGen.RehearsalTests.Verdicts;

namespace ManifestGen.RehearsalTests.Reports;

public sealed class ReportTests
{
    [Fact]
    public void JUnit_has_a_suite_for_each_component_and_a_test_for_each_rung()
    {
        using var stream = new MemoryStream();

        JUnitReport.Write(Failed(), stream);

        var suites = XElement.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(("5", "1"), (suites.Attribute("tests")?.Value, suites.Attribute("failures")?.Value));
        Assert.StartsWith("MG8922: ", Assert.Single(suites.Descendants("failure")).Attribute("message")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_names_the_cause_and_its_fix_below_the_rung_that_broke()
    {
        using var text = new StringWriter();

        TextReport.Write(Failed(), "bin/rehearsal", hasColor: false, text);

        var lines = text.ToString().Split('\n');
        var rung = Array.FindIndex(lines, l => l.StartsWith("  FAIL  scale in loses nothing", StringComparison.Ordinal));
        Assert.StartsWith("        MG8922: ", lines[rung + 1], StringComparison.Ordinal);
        Assert.StartsWith("        Let requests finish", lines[rung + 2], StringComparison.Ordinal);
        Assert.Contains("Not proven: 12 requests lost.", lines);
    }

    [Fact]
    public void The_page_stands_alone()
    {
        using var text = new StringWriter();

        HtmlReport.Write(Failed(), text);

        var page = text.ToString();
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Shop <test>", page, StringComparison.Ordinal);
    }

    /// <summary>A rehearsal whose scale-in lost 12 requests.</summary>
    internal static RehearsalReport Failed()
    {
        var story = new Story();
        for (var i = 0; i < 12; i++) story.Add(20.51, "web-3", Outcome.Reset, lasted: 0.6);
        return story.Report();
    }
}
