using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>
/// What Pods, bindings and triggers refer to is in the set. A set need not be whole: where it holds nothing of a kind, a reference to that kind is
/// worth a note only, as the cluster may have it; where it holds some, one that is missing is likely misspelt.
/// </summary>
internal sealed class ReferencesResolveRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Missing = new("MG5019", Severity.Warning,
        "{0} '{1}' is not in the set, which has others of its kind{2}",
        "Correct the name, or add the resource. Where it is made by other means, mark the reference optional or suppress this here.");

    public static readonly DiagnosticDescriptor Outside = new("MG5020", Severity.Info,
        "{0} '{1}' is not in the set and must be in {2}the cluster",
        "Make sure that it is there before this is applied.");

    public static readonly DiagnosticDescriptor MissingKey = new("MG5021", Severity.Error,
        "{0} '{1}' has no key '{2}', so that the container cannot start",
        "Add the key, or use one that is there: {3}. Mark the reference optional if it may be missing.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        var made = MadeSecrets.In(bundle);
        foreach (var workload in bundle.Workloads) Check(PodReferences.Of(workload), bundle, made, sink);
        foreach (var manifest in bundle.Manifests)
        {
            switch (manifest.Group)
            {
                case BindingReferences.Group: Check(BindingReferences.Of(manifest), bundle, made, sink); break;
                case TriggerReferences.Group: Check(TriggerReferences.Of(manifest), bundle, made, sink); break;
            }
        }
    }

    private static void Check(
        IEnumerable<Reference> references,
        Bundle bundle,
        IReadOnlySet<ResourceKey> made,
        DiagnosticSink sink)
    {
        var reported = new HashSet<ResourceKey>();
        foreach (var reference in references)
        {
            var target = reference.Target;
            if (bundle.Find(target) is { } found)
            {
                if (reference.Key is { Text: { } key } field && DataKeys.Of(found) is { } keys && !keys.Contains(key, StringComparer.Ordinal))
                    sink.Add(MissingKey, field, target.Kind, target.Name, key, WordList.And(keys.Select(k => $"'{k}'")));
            }
            else if (!IsGiven(target) && !made.Contains(target) && reported.Add(target))
            {
                // The classes of a set say nothing of those that the cluster's owner made.
                if (target.Kind != PodReferences.PriorityClass && bundle.Holds(target.Kind, target.Namespace))
                    sink.Add(Missing, reference.Field, target.Kind, target.Name, target.Namespace.Length > 0 ? $" in namespace '{target.Namespace}'" : "");
                else sink.Add(Outside, reference.Field, target.Kind, target.Name, target.Namespace.Length > 0 ? $"namespace '{target.Namespace}' of " : "");
            }
        }
    }

    /// <summary>Whether every namespace has it by itself.</summary>
    private static bool IsGiven(ResourceKey key) => (key.Kind, key.Name) is ("ServiceAccount", "default") or ("ConfigMap", "kube-root-ca.crt");
}
