using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>How pods are spread over places is said once for each sort of place, with numbers above zero.</summary>
internal sealed class TopologySpreadRule : PodRule
{
    /// <summary>Two constraints are on the same sort of place.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG4169", Severity.Error,
        "Duplicate value: '{{{0}, {1}}}'",
        "Merge the two constraints: `topologyKey` and `whenUnsatisfiable` together may stand only once.");

    /// <summary>A least number of places is asked for by a constraint that may be broken.</summary>
    public static readonly DiagnosticDescriptor MinDomains = new("MG4170", Severity.Error,
        "Invalid value {0}: can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {1}",
        "Set `whenUnsatisfiable: DoNotSchedule`, or remove `minDomains`.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var list = pod.Spec["topologySpreadConstraints"];
        foreach (var constraint in list.Items)
        {
            var skew = constraint["maxSkew"];
            if ((skew.Integer ?? 0) <= 0) sink.Add(NumberField.OutOfRange, skew, skew.Integer ?? 0, "must be greater than zero", "maxSkew");
            RequiredField.CheckText(constraint, "topologyKey", sink);
            CheckRepeated(list, constraint, sink);
            CheckMinDomains(constraint, sink);
            LabelSelectorSyntax.Check(constraint["labelSelector"], sink);
            MatchLabelKeys.CheckInSpread(pod, constraint, context.Version, sink);
        }
    }

    // Reported, as the API server does, at the earlier of the two.
    private static void CheckRepeated(Field list, Field constraint, DiagnosticSink sink)
    {
        if (list.Count < 2) return;
        var isLater = false;
        var (key, action) = (constraint["topologyKey"].String, constraint["whenUnsatisfiable"].String);
        foreach (var other in list.Items)
        {
            if (isLater && other["topologyKey"].String == key && other["whenUnsatisfiable"].String == action)
            {
                sink.Add(Duplicate, constraint.Location with { Path = $"{constraint.Path}.{{topologyKey, whenUnsatisfiable}}" }, key, action);
                return;
            }

            isLater |= ReferenceEquals(other.Node, constraint.Node);
        }
    }

    private static void CheckMinDomains(Field constraint, DiagnosticSink sink)
    {
        var domains = constraint["minDomains"];
        if (!domains.Exists) return;
        NumberField.CheckPositive(domains, "minDomains", sink);
        if (constraint["whenUnsatisfiable"].String is not "DoNotSchedule" and var action) sink.Add(MinDomains, domains, domains.Text, action);
    }
}
