using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation.Resources;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Limits;

/// <summary>The amounts of a LimitRange do not contradict each other: minimum, default request, default and maximum rise in this order.</summary>
internal sealed class LimitRangeOrderRule : IManifestRule
{
    /// <summary>An amount on the wrong side of another.</summary>
    public static readonly DiagnosticDescriptor Order = new("MG4556", Severity.Error,
        "{0}: {1} value {2} is greater than {3} value {4}",
        "Choose amounts so that min, defaultRequest, default and max rise in this order. What is not set follows: default from max, defaultRequest from default or min.");

    /// <summary>A ratio that no limit can have.</summary>
    public static readonly DiagnosticDescriptor Ratio = new("MG4557", Severity.Error,
        "{0}: ratio {1} is {2}",
        "Set maxLimitRequestRatio to at least 1 and at most max divided by min.");

    /// <summary>Two different defaults of what cannot be shared.</summary>
    public static readonly DiagnosticDescriptor NotEqual = new("MG4558", Severity.Error,
        "{0}: default value {1} must equal to defaultRequest value {2}",
        "Set default and defaultRequest of {0} to one amount; it cannot be overcommitted.");

    private const long MostInMilli = long.MaxValue / 1000;

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("LimitRange", "v1")) return;
        foreach (var limit in manifest["spec"]["limits"].Items)
        {
            foreach (var resource in ResourcesOf(limit)) CheckResource(limit, resource, sink);
        }
    }

    private static SortedSet<string> ResourcesOf(Field limit)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        ReadOnlySpan<string> members = ["min", "max", "default", "defaultRequest", "maxLimitRequestRatio"];
        foreach (var member in members)
        foreach (var (name, _) in limit[member].Entries)
        {
            names.Add(name);
        }

        return names;
    }

    private static void CheckResource(Field limit, string resource, DiagnosticSink sink)
    {
        var amounts = LimitAmounts.Of(limit, resource);
        Rises(amounts.Minimum, "min", amounts.Maximum, "max", "min");
        Rises(amounts.Minimum, "min", amounts.DefaultRequest, "default request", "defaultRequest");
        Rises(amounts.DefaultRequest, "default request", amounts.Maximum, "max", "defaultRequest");
        Rises(amounts.DefaultRequest, "default request", amounts.Default, "default limit", "defaultRequest");
        Rises(amounts.Minimum, "min", amounts.Default, "default", "default");
        Rises(amounts.Default, "default", amounts.Maximum, "max", "default");
        if (amounts.Ratio is { } ratio && RatioProblem(ratio, amounts) is { } problem) sink.Add(Ratio, At("maxLimitRequestRatio"), resource, ratio, problem);
        if (amounts is { Default: { } given, DefaultRequest: { } asked } && given != asked && !ResourceName.CanBeOvercommitted(resource))
        {
            sink.Add(NotEqual, At("defaultRequest"), resource, given, asked);
        }

        void Rises(Quantity? low, string lowName, Quantity? high, string highName, string member)
        {
            if (low is { } lower && high is { } upper && lower > upper) sink.Add(Order, At(member), resource, lowName, lower, highName, upper);
        }

        // What was not set but follows from something else is reported at the limit, under the path that it would have.
        Location At(string member)
        {
            var amount = limit[member].Exists ? limit[member][resource] : limit;
            return (amount.Exists ? amount : limit).Location with { Path = $"{limit.Path}.{member}[{resource}]" };
        }
    }

    private static string? RatioProblem(Quantity ratio, LimitAmounts amounts)
    {
        if (ratio < Quantity.Of(1)) return "less than 1";
        if (amounts is not { Minimum: { } minimum, Maximum: { } maximum }) return null;
        // Thousandths count where all three can be told in them.
        var inMilli = ratio.Value < MostInMilli && minimum.Value < MostInMilli && maximum.Value < MostInMilli;
        var most = inMilli ? (double)maximum.MilliValue / minimum.MilliValue : (double)maximum.Value / minimum.Value;
        return (inMilli ? ratio.MilliValue / 1000d : ratio.Value) > most ? string.Create(CultureInfo.InvariantCulture, $"greater than max/min = {most:F6}") : null;
    }
}
