using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Numbers of Pods and autoscalers that cannot work.</summary>
internal static class ScalingCheck
{
    /// <summary>A fixed number and an autoscaler are both given.</summary>
    public static readonly DiagnosticDescriptor ReplicasAndScaling = new("MG1090", Severity.Error,
        "'{0}' has both Replicas and Scaling; each deployment would undo what the autoscaler did",
        "Remove Replicas, or Scaling for a fixed number.");

    /// <summary>The most Pods are fewer than the fewest.</summary>
    public static readonly DiagnosticDescriptor MaximumBelowMinimum = new("MG1091", Severity.Error,
        "Invalid value: the maximum of '{0}', {1}, must be greater than or equal to its minimum, {2}",
        "Write the smaller number first: {3}.Between(minimum, maximum).");

    /// <summary>A share of the request is beyond all of it.</summary>
    public static readonly DiagnosticDescriptor AboveRequest = new("MG1092", Severity.Warning,
        "'{0}' scales at {1} of its {2} request, which is more than it is promised",
        "Set a target of 50 to 80 %, or raise the request to what a Pod needs.");

    /// <summary>A metric has no value to be kept at, or two.</summary>
    public static readonly DiagnosticDescriptor OneTarget = new("MG1093", Severity.Error,
        "The metric '{0}' of '{1}' must have exactly one of Value and Average",
        "Set Average for a value for each Pod, or Value for the whole.");

    /// <summary>A metric's name is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidMetricName = new("MG1094", Severity.Error,
        "Invalid {0} '{1}' of a metric of '{2}': {3}",
        "Write the name as the cluster's metrics adapter knows it.");

    /// <summary>The fewest and the most are the same.</summary>
    public static readonly DiagnosticDescriptor NeverScales = new("MG1095", Severity.Warning,
        "'{0}' scales between {1} and {1}, so it never does",
        "Raise the maximum, or write Replicas = {1}.");

    /// <summary>A pace has no policies.</summary>
    public static readonly DiagnosticDescriptor NoPolicies = new("MG1096", Severity.Error,
        "Required value: {0} of '{1}' must specify at least one policy",
        "Leave Policies out for the default, or set Select to ScalingSelection.Disabled.");

    private const int LongestWindow = 3600;
    private const int LongestPeriod = 1800;

    /// <summary>Reports mistakes in the number of Pods of a component.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Replicated is not { } component) return;
        NumberCheck.AtLeast(scope, component, nameof(component.Replicas), $"Replicas of '{component.Name}'", component.Replicas, 0);
        if (component.Scaling is not { } scaling) return;
        if (component.Replicas is not null) scope.Report(ReplicasAndScaling, nameof(component.Replicas), component.Name);
        NumberCheck.AtLeast(scope, scaling, "", $"The minimum of '{component.Name}'", scaling.Minimum, 1);
        NumberCheck.AtLeast(scope, scaling, "", $"The maximum of '{component.Name}'", scaling.Maximum, 1);
        if (scaling.Maximum < scaling.Minimum) scope.Report(MaximumBelowMinimum, scaling, "", component.Name, scaling.Maximum, scaling.Minimum, nameof(Autoscale));
        else if (scaling.Maximum == scaling.Minimum) scope.Report(NeverScales, scaling, "", component.Name, scaling.Minimum);
        foreach (var metric in scaling.Metrics) Metric(scope, metric);
        Pace(scope, scaling.ScaleUp, nameof(scaling.ScaleUp));
        Pace(scope, scaling.ScaleDown, nameof(scaling.ScaleDown));
    }

    private static void Metric(ComponentScope scope, ScalingMetric metric)
    {
        switch (metric)
        {
            case CpuUtilization cpu:
                Share(scope, metric, "CPU", cpu.Target);
                break;
            case MemoryUtilization memory:
                Share(scope, metric, "memory", memory.Target);
                break;
            case CpuAverage cpu:
                ResourceCheck.Amount(scope, metric, "", $"The CPU target of '{scope.Component.Name}'", cpu.Target, cpu.Target.TotalMillicores);
                break;
            case MemoryAverage memory:
                ResourceCheck.Amount(scope, metric, "", $"The memory target of '{scope.Component.Name}'", memory.Target, memory.Target.TotalBytes);
                break;
            case PodsMetric pods:
                Name(scope, metric, "name", pods.Name);
                Positive(scope, metric, pods.Name, pods.Average);
                MetadataCheck.Selector(scope.Sink, pods.Labels);
                break;
            case ExternalMetric external:
                Name(scope, metric, "name", external.Name);
                One(scope, metric, external.Name, external.Value, external.Average);
                MetadataCheck.Selector(scope.Sink, external.Labels);
                break;
            case ObjectMetric at:
                Name(scope, metric, "name", at.Name);
                Name(scope, metric, "kind", at.Kind);
                Name(scope, metric, "resource", at.Resource);
                One(scope, metric, at.Name, at.Value, at.Average);
                break;
        }
    }

    private static void Share(ComponentScope scope, ScalingMetric metric, string resource, Percent target)
    {
        NumberCheck.AtLeast(scope, metric, "", $"The {resource} target of '{scope.Component.Name}'", target.Value, 1);
        if (target.Value > 100) scope.Report(AboveRequest, metric, "", scope.Component.Name, target, resource);
    }

    private static void One(ComponentScope scope, ScalingMetric metric, string name, decimal? value, decimal? average)
    {
        if (value.HasValue == average.HasValue) scope.Report(OneTarget, metric, "", name, scope.Component.Name);
        Positive(scope, metric, name, value);
        Positive(scope, metric, name, average);
    }

    private static void Positive(ComponentScope scope, ScalingMetric metric, string name, decimal? value)
    {
        if (value <= 0) scope.Report(ResourceCheck.NotPositive, metric, "", $"The target of the metric '{name}' of '{scope.Component.Name}'", value);
    }

    private static void Name(ComponentScope scope, ScalingMetric metric, string what, string name)
    {
        if (PathSegment.RequiredProblem(name) is { } problem) scope.Report(InvalidMetricName, metric, "", what, name, scope.Component.Name, problem);
    }

    /// <summary>Reports mistakes in how fast an autoscaler goes in one direction.</summary>
    public static void Pace(ComponentScope scope, ScalingPace? pace, string direction)
    {
        if (pace is null) return;
        TimeCheck.Check(scope, pace, nameof(pace.Window), $"Window of {direction} of '{scope.Component.Name}'", pace.Window, 0, LongestWindow);
        if (pace.Policies is not { } policies) return;
        if (policies.Count == 0) scope.Report(NoPolicies, pace, nameof(pace.Policies), direction, scope.Component.Name);
        foreach (var policy in policies)
        {
            NumberCheck.AtLeast(scope, policy, "", $"A policy of {direction} of '{scope.Component.Name}'", policy.Pods.Value, 1);
            TimeCheck.Check(scope, policy, "", $"The period of a policy of {direction} of '{scope.Component.Name}'", policy.Period, 1, LongestPeriod);
        }
    }
}
