using System.Globalization;
using System.Text;
using System.Xml;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Writing;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Reports;

/// <summary>JUnit's XML, as build servers read it: a suite for each file, a test for each document; errors fail it, the rest is its output.</summary>
internal static class JUnitReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(ReportedRun run, ToolConsole console)
    {
        using (var xml = XmlWriter.Create(console.Text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = false, Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("testsuites");
            Count(xml, run.Result.Documents);
            foreach (var file in run.Result.Documents.GroupBy(d => d.File, StringComparer.Ordinal)) Suite(xml, file.Key, [.. file]);
            xml.WriteEndElement();
        }

        console.Text.WriteLine();
    }

    private static void Suite(XmlWriter xml, string file, DocumentResult[] documents)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", XmlSafeText.Of(file));
        Count(xml, documents);
        foreach (var document in documents) Test(xml, document);
        xml.WriteEndElement();
    }

    private static void Test(XmlWriter xml, DocumentResult document)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", XmlSafeText.Of(Title(document)));
        xml.WriteAttributeString("classname", XmlSafeText.Of(document.File));
        if (document.Status == DocumentStatus.Skipped) xml.WriteElementString("skipped", "");
        foreach (var error in document.Diagnostics.Where(d => d.Severity == Severity.Error))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", error.Code);
            xml.WriteAttributeString("message", XmlSafeText.Of(PlainLine.Of(error)));
            xml.WriteString(XmlSafeText.Of(error.Help));
            xml.WriteEndElement();
        }

        var rest = document.Diagnostics.Where(d => d.Severity != Severity.Error).Select(d => $"{PlainLine.Of(d)} {d.Help}").ToArray();
        if (rest.Length > 0) xml.WriteElementString("system-out", XmlSafeText.Of(string.Join('\n', rest)));
        xml.WriteEndElement();
    }

    private static void Count(XmlWriter xml, IReadOnlyCollection<DocumentResult> documents)
    {
        xml.WriteAttributeString("tests", documents.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", documents.Count(d => d.Status == DocumentStatus.Invalid).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("skipped", documents.Count(d => d.Status == DocumentStatus.Skipped).ToString(CultureInfo.InvariantCulture));
    }

    private static string Title(DocumentResult document) => document.Kind.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"document {document.Document}")
        : $"{document.Kind} {document.Name}";
}
