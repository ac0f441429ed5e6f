using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The lines that a pod adds to its hosts file are addresses with names.</summary>
internal sealed class HostAliasRule : PodRule
{
    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        foreach (var alias in pod.Spec["hostAliases"].Items)
        {
            IpField.CheckItem(alias["ip"], context.Version, sink);
            foreach (var name in alias["hostnames"].Items)
            {
                NameField.Report(name, name.ItemText, Dns1123Subdomain.Problem(name.ItemText), sink);
            }
        }
    }
}
