using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Rendering.Layout;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>
/// A chart. Its templates are the rendered files themselves, with the fields that change from release to release read from values; what else
/// environments differ in is chosen by the value <c>environment</c>.
/// </summary>
internal sealed class HelmFormat : IFormatWriter
{
    /// <summary>The chart's folder.</summary>
    public const string Folder = "helm";

    /// <inheritdoc />
    public OutputFormat Format => OutputFormat.Helm;

    /// <inheritdoc />
    public IEnumerable<Artifact> Write(RenderedProduct product)
    {
        var manifests = product.Environments.SelectMany(e => e.Documents).SelectMany(d => d.Manifests);
        var keys = new OwnerKeys(manifests.Select(ReleaseFields.OwnerOf).Where(o => o.Length > 0));
        var first = new EnvironmentTemplates(product.First, keys, product.Name, below: null);
        EnvironmentTemplates[] environments = [first, .. product.Environments.Skip(1).Select(e => new EnvironmentTemplates(e, keys, product.Name, ChartValues.Of(first.Values)))];
        string[] names = [.. environments.Select(e => e.Name)];
        var hasConditions = false;
        foreach (var file in environments.SelectMany(e => e.Files.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var merge = new LineMerge();
            foreach (var environment in environments) merge.Add(environment.Files.GetValueOrDefault(file, []));
            var template = new ChartTemplate(names);
            template.Append(merge.Lines);
            hasConditions |= template.HasConditions;
            yield return new Artifact($"{Folder}/templates/{file}", template.Text, "", OriginOf(file, product)) { Lines = template.Origins };
        }

        ChartValues[] values = [.. environments.Select(e => ChartValues.Of(e.Values))];
        yield return Text("Chart.yaml", Chart(product), product);
        yield return Text("values.yaml", Values(names, values, hasConditions), product);
        for (var at = 0; at < names.Length; at++)
        {
            if (names[at].Length > 0) yield return Text($"values-{names[at]}.yaml", ValuesOf(names, values, at, hasConditions), product);
        }

        yield return Text("values.schema.json", new ValuesSchema(values, hasConditions ? names : []).Write(), product);
        yield return Text("templates/_helpers.tpl", ChartHelpers.Write(product.Name, values, environments.Any(e => e.HasNamedJobs)), product);
        yield return Text("templates/NOTES.txt", new ChartNotes(product, keys).Write(), product);
    }

    private static Artifact Text(string path, string text, RenderedProduct product) => new($"{Folder}/{path}", text, "", product.Origin);

    /// <summary>The part of the model that a file was made for, in the first environment that has it.</summary>
    private static SourceLocation OriginOf(string file, RenderedProduct product) =>
        product.Environments.SelectMany(e => e.Documents).First(d => d.File == file).Artifact.Origin;

    private static string Chart(RenderedProduct product)
    {
        var entries = new List<KeyValuePair<string, TemplateValue>>
        {
            YamlText.Entry("apiVersion", "v2"),
            YamlText.Entry("name", product.Name),
            YamlText.Entry("description", $"Everything that {product.Name} needs to run and scale"),
            YamlText.Entry("type", "application"),
            YamlText.Entry("version", ProductVersion.Semantic(product.Version)),
        };
        if (product.Version.Length > 0) entries.Add(YamlText.Entry("appVersion", product.Version));
        return YamlText.Write(new MapValue(entries));
    }

    private static string Values(string[] names, ChartValues[] values, bool hasConditions)
    {
        var head = names[0].Length == 0
            ? "# What changes from release to release. All else is changed in the definition.\n"
            : $"# What changes from release to release, as it is in the environment {names[0]}. All else is changed in the definition.\n";
        var others = string.Join(" or ", names.Skip(1).Select(n => $"values-{n}.yaml"));
        return Written(others.Length == 0 ? head : $"{head}# Another environment is --values {others} on top.\n", names[0], values[0].ToMap(), hasConditions);
    }

    private static string ValuesOf(string[] names, ChartValues[] values, int at, bool hasConditions) => Written(
        at == 0 ? $"# The environment {names[at]}, whose values are those of values.yaml.\n" : $"# What is different in the environment {names[at]} from values.yaml, which holds the values of {names[0]}.\n",
        names[at],
        values[at].ToMapBeside(values[0]),
        hasConditions);

    private static string Written(string head, string name, MapValue values, bool hasConditions)
    {
        var map = hasConditions ? YamlText.Map(values.Entries.Prepend(YamlText.Entry(OwnerKeys.Environment, name))) : values;
        return map.Entries.Count == 0 ? head : head + YamlText.Write(map);
    }
}
