using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A file with a fact about the pod in it. The API server's paths name the volume's source, not the item.</summary>
internal static class DownwardApiFile
{
    /// <summary>The file holds no fact, or two.</summary>
    public static readonly DiagnosticDescriptor Sources = new("MG4124", Severity.Error,
        "Invalid value: {0}",
        "Give each file exactly one of `fieldRef` and `resourceFieldRef`.");

    /// <summary>Reports a file that the API server refuses.</summary>
    /// <param name="item">The file's item.</param>
    /// <param name="source">The volume's source, or the part of a projected volume.</param>
    /// <param name="sink">Where findings go.</param>
    public static void Check(Field item, Field source, DiagnosticSink sink)
    {
        var path = item["path"];
        if (string.IsNullOrEmpty(path.String)) sink.Add(RequiredField.Missing, path.Location with { Path = $"{source.Path}.path" }, "path");
        else PathField.CheckInVolume(path, sink, holder: source);

        var (field, resource) = (item["fieldRef"], item["resourceFieldRef"]);
        if (field.Exists) FieldReference.Check(field, source, FieldReference.InVolume, sink);
        else if (resource.Exists) ResourceReference.Check(resource, source, needsContainer: true, sink);
        else sink.Add(Sources, item.Location with { Path = source.Path }, "one of fieldRef and resourceFieldRef is required");
        if (field.Exists && resource.Exists)
        {
            sink.Add(Sources, item.Location with { Path = source.Path }, "fieldRef and resourceFieldRef can not be specified simultaneously");
        }

        NumberField.CheckFileMode(item["mode"], "mode", sink, holder: source);
    }
}
