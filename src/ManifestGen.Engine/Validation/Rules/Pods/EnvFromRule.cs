using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Each source of environment variables is exactly one ConfigMap or Secret.</summary>
internal sealed class EnvFromRule : ContainerRule
{
    /// <summary>The entry names nothing to take variables from.</summary>
    public static readonly DiagnosticDescriptor None = new("MG4121", Severity.Error,
        "Invalid value: must specify one of: `configMapRef` or `secretRef`",
        "Name a ConfigMap or a Secret, or remove the entry.");

    /// <summary>The entry names a ConfigMap and a Secret.</summary>
    public static readonly DiagnosticDescriptor Both = new("MG4122", Severity.Error,
        "Invalid value: may not have more than one field specified at a time",
        "Make two entries, one with `configMapRef` and one with `secretRef`.");

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        var list = container["envFrom"];
        foreach (var source in list.Items)
        {
            var (configMap, secret) = (source["configMapRef"], source["secretRef"]);
            if (configMap.Exists) CheckName(configMap, sink);
            if (secret.Exists) CheckName(secret, sink);
            if (configMap.Exists != secret.Exists) continue;
            sink.Add(configMap.Exists ? Both : None, source.Location with { Path = list.Path });
        }
    }

    private static void CheckName(Field reference, DiagnosticSink sink)
    {
        if (!RequiredField.CheckText(reference, "name", sink)) return;
        var name = reference["name"].String ?? "";
        NameField.Report(reference["name"], name, Dns1123Subdomain.PrefixProblem(name), sink);
    }
}
