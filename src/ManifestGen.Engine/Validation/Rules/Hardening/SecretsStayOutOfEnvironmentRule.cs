using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>A secret value does not stand in a manifest, and best not in an environment either.</summary>
internal sealed class SecretsStayOutOfEnvironmentRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Written = new("MG7027", Severity.Warning,
        "Variable '{0}' of {1} in {2} looks like a secret, and its value stands in the manifest",
        "Put the value into a Secret and take it by valueFrom.secretKeyRef, or better as a file.");

    public static readonly DiagnosticDescriptor InEnvironment = new("MG7028", Severity.Info,
        "Variable '{0}' of {1} in {2} holds a secret: whatever prints or inherits the environment gives it away",
        "Mount the Secret as a volume and read the file, where the application can.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        foreach (var container in workload.All)
        foreach (var variable in container.Field["env"].Items)
        {
            if (variable["name"].Text is not { Length: > 0 } name) continue;
            if (variable["valueFrom"]["secretKeyRef"].Exists) sink.Add(InEnvironment, variable, name, container, workload);
            else if (variable["value"].Text is { Length: > 0 } value && SecretText.Is(name, value)) sink.Add(Written, variable["value"], name, container, workload);
        }
    }
}
