using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using DiagnosticSink = ManifestGen.Engine.Diagnostics.DiagnosticSink;

namespace ManifestGen.Tests.Rendering;

/// <summary>Reads back the strings of a document, each with its path; fails on a scalar that is no string in one of the readings.</summary>
internal static class YamlTexts
{
    /// <summary>By the reader that manifests are judged through, which reads as Go's does.</summary>
    public static Dictionary<string, string> AsGo(string yaml)
    {
        var sink = new DiagnosticSink();
        var manifests = ManifestReader.Read("test.yaml", System.Text.Encoding.UTF8.GetBytes(yaml), sink);
        Assert.True(sink.Found.Count == 0, string.Join('\n', sink.Found.Select(d => $"{d.Location} {d.Message}")) + "\n" + yaml);
        var manifest = Assert.Single(manifests);
        var texts = new Dictionary<string, string>();
        Walk(manifest.Root.Node, "", texts);
        return texts;
    }

    /// <summary>By YamlDotNet's parser, its plain scalars resolved by the rules of YAML 1.1 and of 1.2.</summary>
    public static Dictionary<string, string> AsBothVersions(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        var texts = new Dictionary<string, string>();
        Walk(parser, "", texts);
        parser.Consume<DocumentEnd>();
        parser.Consume<StreamEnd>();
        return texts;
    }

    private static void Walk(YamlNode? node, string path, Dictionary<string, string> texts)
    {
        switch (node)
        {
            case YamlScalar scalar:
                Assert.True(scalar.Kind == ScalarKind.String, $"{path} is {scalar.Kind}: {scalar.Text}");
                texts.Add(path, scalar.Text);
                break;
            case YamlSequence list:
                for (var at = 0; at < list.Items.Count; at++) Walk(list.Items[at], $"{path}[{at}]", texts);
                break;
            case YamlMapping map:
                foreach (var entry in map.Entries) Walk(entry.Value, $"{path}/{entry.Key}", texts);
                break;
        }
    }

    private static void Walk(Parser parser, string path, Dictionary<string, string> texts)
    {
        if (parser.TryConsume<SequenceStart>(out _))
        {
            for (var at = 0; !parser.TryConsume<SequenceEnd>(out _); at++) Walk(parser, $"{path}[{at}]", texts);
        }
        else if (parser.TryConsume<MappingStart>(out _))
        {
            while (!parser.TryConsume<MappingEnd>(out _)) Walk(parser, $"{path}/{Text(parser.Consume<Scalar>())}", texts);
        }
        else
        {
            texts.Add(path, Text(parser.Consume<Scalar>()));
        }
    }

    private static string Text(Scalar scalar)
    {
        if (scalar.Style == ScalarStyle.Plain)
        {
            Assert.True(YamlResolution.IsText11(scalar.Value), $"'{scalar.Value}' is no string in YAML 1.1");
            Assert.True(YamlResolution.IsText12(scalar.Value), $"'{scalar.Value}' is no string in YAML 1.2");
        }

        return scalar.Value;
    }
}
