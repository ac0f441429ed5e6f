using CsCheck;
using Scriban.Runtime;

namespace ManifestGen.Tests.Rendering;

public sealed class TextRoundTripTests
{
    private const string Template = """
        apiVersion: v1
        kind: ConfigMap
        {{ key }}: {{ text }}
        root: {{ text }} # a comment
        nested:
            # A comment of the template.
            deep:
                    {{ key }}: {{ text }}
                    alone:
                      {{ text }}
            after: {{ text }}
        list:
          - {{ text }}
          - - {{ text }}
            - last: {{ text }}
          - name: {{ text }}
            {{ key }}: {{ text }}
          - {{ key }}: {{ text }}
        sameColumn:
        - {{ text }}
        - key: {{ text }}
        flow: [ {{ text }}, { a: {{ text }}, {{ key }}: {{ text }} } ]
        trees:
          under: {{ tree }}
          alone:
            before: {{ text }}
            {{ map }}
            after: {{ text }}
          items:
            - {{ map }}
            - {{ list }}
            - {{ tree }}
          itemsAlone:
            {{ list }}
            - {{ text }}
          flow: [ {{ tree }}, {{ list }} ]
        {{ tail }}
        """;

    [Fact]
    public void Any_text_reads_back_as_itself_in_every_place_and_both_versions_of_YAML() =>
        Gen.Select(AnyText.Texts, AnyText.Texts.Where(k => k.Length is > 0 and < 100)).Sample(
            (text, name) =>
            {
                // Beside the template's own keys the generated one must be new.
                var key = "k" + name;
                var list = new ScriptArray { text, new ScriptArray { text }, Rendered.Object((key, text), ("n", text)) };
                var map = Rendered.Object((name, text), ("m" + key, text));
                var tree = Rendered.Object((key, text), ("list", list), ("map", map), ("last", text));
                var rendered = Rendered.Yaml(
                    Template, ("text", text), ("key", key), ("list", list), ("map", map), ("tree", tree), ("tail", Rendered.Object(("tail", tree))));
                Assert.Empty(rendered.Diagnostics);

                var expected = Expected(key, name, text);
                Assert.Equal(expected, new SortedDictionary<string, string>(YamlTexts.AsGo(rendered.Text), StringComparer.Ordinal));
                Assert.Equal(expected, new SortedDictionary<string, string>(YamlTexts.AsBothVersions(rendered.Text), StringComparer.Ordinal));
            },
            iter: 400);

    private static SortedDictionary<string, string> Expected(string key, string name, string text)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["/apiVersion"] = "v1", ["/kind"] = "ConfigMap" };
        void Add(params IEnumerable<string> paths)
        {
            foreach (var path in paths) texts.Add(path, text);
        }

        IEnumerable<string> List(string at) => [$"{at}[0]", $"{at}[1][0]", $"{at}[2]/{key}", $"{at}[2]/n"];
        IEnumerable<string> Map(string at) => [$"{at}/{name}", $"{at}/m{key}"];
        IEnumerable<string> Tree(string at) => [$"{at}/{key}", .. List($"{at}/list"), .. Map($"{at}/map"), $"{at}/last"];

        Add($"/{key}", "/root", $"/nested/deep/{key}", "/nested/deep/alone", "/nested/after");
        Add("/list[0]", "/list[1][0]", "/list[1][1]/last", "/list[2]/name", $"/list[2]/{key}", $"/list[3]/{key}");
        Add("/sameColumn[0]", "/sameColumn[1]/key", "/flow[0]", "/flow[1]/a", $"/flow[1]/{key}");
        Add(Tree("/trees/under"));
        Add("/trees/alone/before", "/trees/alone/after");
        Add(Map("/trees/alone"));
        Add(Map("/trees/items[0]"));
        Add(List("/trees/items[1]"));
        Add(Tree("/trees/items[2]"));
        Add(List("/trees/itemsAlone"));
        Add("/trees/itemsAlone[3]");
        Add(Tree("/trees/flow[0]"));
        Add(List("/trees/flow[1]"));
        Add(Tree("/tail"));
        return texts;
    }
}
