using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Priority classes that cannot be, or are there twice.</summary>
internal static class PriorityCheck
{
    /// <summary>A class is one of the cluster's own, or has too high a priority.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG1365", Severity.Error,
        "Invalid priority class '{0}': {1}",
        "Name one of the product's own with a value of at most 1000000000, new PriorityClass(\"shop-checkout\") with Value = 1000, or leave Value out for one that exists.");

    /// <summary>Two classes have one name.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG1366", Severity.Error,
        "Duplicate value: two different priority classes are called '{0}'",
        "Keep it in a variable and give each component that object, or call one of them otherwise.");

    // What is above is for the system's own.
    private const int Most = 1_000_000_000;
    private const string SystemPrefix = "system-";

    /// <summary>Reports mistakes in the priority classes of a product.</summary>
    public static void Check(ProductScope scope)
    {
        var seen = new HashSet<PriorityClass>(ReferenceEqualityComparer.Instance);
        var written = new Dictionary<string, PriorityClass>(StringComparer.Ordinal);
        foreach (var priority in scope.Product.Components.OfType<WorkloadComponent>().Select(c => c.Priority).OfType<PriorityClass>().Where(seen.Add))
        {
            if (Problem(priority) is { } problem) scope.Sink.Add(Invalid, priority.Location, priority.Name, problem);
            if (priority.Value is not null && !written.TryAdd(priority.Name, priority)) scope.Sink.Add(Duplicate, priority.Location, priority.Name);
        }
    }

    private static string? Problem(PriorityClass priority) => priority switch
    {
        _ when Dns1123Subdomain.Problem(priority.Name) is { } problem => problem,
        { Value: not null } when priority.Name.StartsWith(SystemPrefix, StringComparison.Ordinal) => $"what begins with '{SystemPrefix}' is the system's own",
        { Value: > Most } => $"its value must be less than or equal to {Most}",
        _ => null,
    };
}
