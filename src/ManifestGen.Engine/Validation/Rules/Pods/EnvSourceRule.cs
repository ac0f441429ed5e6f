using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>An environment variable that takes its value from elsewhere takes it from exactly one place.</summary>
internal sealed class EnvSourceRule : ContainerRule
{
    /// <summary>The variable takes its value from nowhere.</summary>
    public static readonly DiagnosticDescriptor None = new("MG4114", Severity.Error,
        "Invalid value: must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`",
        "Name one source below `valueFrom`, or replace `valueFrom` by `value`.");

    /// <summary>The variable has a value as well as a source.</summary>
    public static readonly DiagnosticDescriptor WithValue = new("MG4115", Severity.Error,
        "Invalid value: `valueFrom` may not be specified when `value` is not empty",
        "Keep either `value` or `valueFrom`.");

    /// <summary>The variable has several sources.</summary>
    public static readonly DiagnosticDescriptor Several = new("MG4116", Severity.Error,
        "Invalid value: may not have more than one field specified at a time",
        "Keep one source and give the others variables of their own.");

    /// <summary>The first release that takes values from files.</summary>
    private static readonly KubernetesVersion FileKeys = new(35);

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        foreach (var variable in container["env"].Items)
        {
            var from = variable["valueFrom"];
            if (!from.Exists) continue;
            var sources = CountSources(from, container, context, sink);
            if (sources == 0) sink.Add(None, from);
            else if (variable["value"].String is { Length: > 0 }) sink.Add(WithValue, from);
            else if (sources > 1) sink.Add(Several, from);
        }
    }

    private static int CountSources(Field from, PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        var sources = 0;
        foreach (var (kind, source) in from.Entries)
        {
            if (!source.Exists) continue;
            switch (kind)
            {
                case "fieldRef":
                    FieldReference.Check(source, from, FieldReference.InEnvironment, sink);
                    break;
                case "resourceFieldRef":
                    ResourceReference.Check(source, from, needsContainer: false, sink);
                    break;
                case "configMapKeyRef" or "secretKeyRef":
                    CheckKey(source, sink);
                    break;
                case "fileKeyRef" when context.Version >= FileKeys:
                    FileKeyReference.Check(source, container.Pod, sink);
                    break;
                default:
                    continue;
            }

            sources++;
        }

        return sources;
    }

    private static void CheckKey(Field source, DiagnosticSink sink)
    {
        var name = source["name"].String ?? "";
        NameField.Report(source["name"], name, Dns1123Subdomain.Problem(name), sink);
        if (RequiredField.CheckText(source, "key", sink)) KeyField.Check(source["key"], sink);
    }
}
