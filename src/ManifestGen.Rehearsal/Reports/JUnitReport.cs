using System.Globalization;
using System.Text;
using System.Xml;
using ManifestGen.Engine.Writing;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.Rehearsal.Reports;

/// <summary>JUnit's XML, as build servers read it: a suite for each component, a test for each rung.</summary>
internal static class JUnitReport
{
    /// <summary>Writes it.</summary>
    public static void Write(RehearsalReport report, Stream stream)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = false, Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("testsuites");
        Count(xml, report.Verdicts.SelectMany(v => v.Rungs));
        foreach (var verdict in report.Verdicts)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", $"rehearsal of {verdict.Component}");
            Count(xml, verdict.Rungs);
            foreach (var rung in verdict.Rungs) Test(xml, verdict.Component, rung);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Test(XmlWriter xml, string component, RungVerdict rung)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", rung.Title);
        xml.WriteAttributeString("classname", component);
        if (rung.Status == RungStatus.NotReached) xml.WriteElementString("skipped", "");
        foreach (var finding in rung.Findings)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", finding.Diagnostic.Code);
            xml.WriteAttributeString("message", XmlSafeText.Of($"{finding.Diagnostic.Code}: {finding.Diagnostic.Message}"));
            xml.WriteString(XmlSafeText.Of(string.Join('\n', [finding.Diagnostic.Help, .. finding.LastLines])));
            xml.WriteEndElement();
        }

        if (rung.Evidence.Length > 0) xml.WriteElementString("system-out", XmlSafeText.Of(rung.Evidence));
        xml.WriteEndElement();
    }

    private static void Count(XmlWriter xml, IEnumerable<RungVerdict> rungs)
    {
        var all = rungs.ToArray();
        xml.WriteAttributeString("tests", all.Length.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", all.Count(r => r.Status == RungStatus.Failed).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("skipped", all.Count(r => r.Status == RungStatus.NotReached).ToString(CultureInfo.InvariantCulture));
    }
}
