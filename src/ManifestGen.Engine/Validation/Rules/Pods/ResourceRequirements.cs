using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation.Resources;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Requests and limits, of a container or of a whole pod.</summary>
internal static class ResourceRequirements
{
    /// <summary>There is no such resource.</summary>
    public static readonly DiagnosticDescriptor UnknownResource = new("MG4180", Severity.Error,
        "Invalid resource name '{0}': {1}",
        "Use cpu, memory, ephemeral-storage or hugepages-<size>, or the whole name of a device's resource, such as nvidia.com/gpu.");

    /// <summary>The amount is below zero, or not whole where only whole numbers count.</summary>
    public static readonly DiagnosticDescriptor InvalidAmount = new("MG4181", Severity.Error,
        "Invalid amount '{0}' of {1}: {2}",
        "Set an amount that {1} can have: 0 or more, and whole for devices and pages.");

    /// <summary>More is requested than the limit allows, or not just as much where they must be equal.</summary>
    public static readonly DiagnosticDescriptor RequestAboveLimit = new("MG4182", Severity.Error,
        "Invalid request '{0}': must be {3} {1} limit of {2}",
        "Lower the request of {1} to {2}, or raise the limit to {0}.");

    /// <summary>A device's resource is requested without a limit.</summary>
    public static readonly DiagnosticDescriptor LimitRequired = new("MG4183", Severity.Error,
        "Required value: Limit must be set for non overcommitable resources: {0}",
        "Set a limit of {0} that equals the request.");

    /// <summary>Huge pages are the only resource.</summary>
    public static readonly DiagnosticDescriptor HugePagesAlone = new("MG4184", Severity.Error,
        "Forbidden: HugePages require cpu or memory",
        "Request cpu or memory beside the huge pages.");

    /// <summary>Reports requests and limits that the API server refuses.</summary>
    /// <param name="resources">What holds <c>requests</c> and <c>limits</c>.</param>
    /// <param name="nameProblem">Says what is wrong with a resource's name; null when nothing is.</param>
    /// <param name="sink">Where findings go.</param>
    public static void Check(Field resources, Func<string, string?> nameProblem, DiagnosticSink sink)
    {
        var (limits, requests) = (resources["limits"], resources["requests"]);
        var (hasCompute, hasPages) = (false, false);
        foreach (var (name, amount) in limits.Entries) CheckAmount(name, amount, nameProblem, ref hasCompute, ref hasPages, sink);
        foreach (var (name, amount) in requests.Entries)
        {
            CheckAmount(name, amount, nameProblem, ref hasCompute, ref hasPages, sink);
            CheckLimit(name, amount, limits, requests, sink);
        }

        if (hasPages && !hasCompute) sink.Add(HugePagesAlone, resources);
    }

    /// <summary>Reports amounts that a resource cannot have; a null counts as 0, as for the API server.</summary>
    private static void CheckAmount(string name, Field amount, Func<string, string?> nameProblem, ref bool hasCompute, ref bool hasPages, DiagnosticSink sink)
    {
        if (nameProblem(name) is { } problem) sink.Add(UnknownResource, amount.KeyLocation, name, problem);
        hasCompute |= name is "cpu" or "memory";
        var isPages = ResourceName.IsHugePages(name);
        hasPages |= isPages;
        if (amount.Quantity is not { } quantity) return;
        if (quantity.Sign < 0) sink.Add(InvalidAmount, amount, amount.Text, name, "must be greater than or equal to 0");
        if (!quantity.IsCount && ResourceName.IsInteger(name)) sink.Add(InvalidAmount, amount, amount.Text, name, "must be an integer");
        if (isPages && !HugePages.IsWhole(name, quantity))
        {
            sink.Add(InvalidAmount, amount, amount.Text, name, $"{amount.Text} is not positive integer multiple of {name}");
        }
    }

    // The API server names the map of requests, not the one that is too high.
    private static void CheckLimit(string name, Field amount, Field limits, Field requests, DiagnosticSink sink)
    {
        var request = amount.Quantity ?? Quantity.Zero;
        var limit = limits[name];
        if (limit.Node is null)
        {
            if (!ResourceName.CanBeOvercommitted(name)) sink.Add(LimitRequired, limits, name);
            return;
        }

        var most = limit.Quantity ?? Quantity.Zero;
        var isShared = ResourceName.CanBeOvercommitted(name);
        if (isShared ? request <= most : request == most) return;
        sink.Add(RequestAboveLimit, amount.Location with { Path = requests.Path }, amount.Text, name, limit.Text ?? "0", isShared ? "less than or equal to" : "equal to");
    }
}
