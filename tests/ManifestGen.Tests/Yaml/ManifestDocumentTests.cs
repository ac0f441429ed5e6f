using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Tests.Yaml;

public sealed class ManifestDocumentTests
{
    [Fact]
    public void Values_are_as_Gos_reader_takes_them()
    {
        var document = Assert.Single(Read("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata: {a: yes, b: 'yes', c: 0777, d: 1_000, e: 1.50, f: ~, g: \"x\\n\\\"ü\", h: [1, {i: off}]}\n"));

        Assert.Equal(
            """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"web"},"data":{"a":true,"b":"yes","c":511,"d":1000,"e":1.5,"f":null,"g":"x\n\"ü","h":[1,{"i":false}]}}""",
            Encoding.UTF8.GetString(document.Json.Span));
    }

    [Fact]
    public void Each_document_and_each_item_of_a_list_has_its_place()
    {
        var documents = Read("apiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: shop}\n---\napiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: {name: b}\n");

        Assert.Equal([("a", "shop", 1), ("b", "", 8)], documents.Select(d => (d.Name, d.Namespace, d.Location.Line)));
    }

    [Fact]
    public void What_cannot_be_read_is_reported()
    {
        var sink = new DiagnosticSink();

        Assert.Empty(ManifestDocument.Read("web.yaml", "apiVersion: [\n"u8.ToArray(), sink));
        Assert.Equal("MG3001", Assert.Single(sink.Found).Code);
    }

    private static IReadOnlyList<ManifestDocument> Read(string text)
    {
        var sink = new DiagnosticSink();
        var documents = ManifestDocument.Read("web.yaml", Encoding.UTF8.GetBytes(text), sink);
        Assert.Empty(sink.Found);
        return documents;
    }
}
