using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Products that cannot be named so, have nothing in them, or do not know their environment.</summary>
internal static class ProductCheck
{
    /// <summary>The product's name is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidProductName = new("MG1001", Severity.Error,
        "Invalid product name '{0}': {1}",
        "Use at most 63 lower-case letters, digits and '-', such as 'shop'.");

    /// <summary>A component's name is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidComponentName = new("MG1002", Severity.Error,
        "Invalid component name '{0}': {1}",
        "Use at most 63 lower-case letters, digits and '-', begun with a letter, such as 'storefront'.");

    /// <summary>Two components have the same name.</summary>
    public static readonly DiagnosticDescriptor DuplicateComponent = new("MG1003", Severity.Error,
        "Duplicate value: two components are called '{0}'",
        "Give each component a name of its own. Without a definition the names come from the projects, so write a definition that names them.");

    /// <summary>A name is too long for what Kubernetes appends to it.</summary>
    public static readonly DiagnosticDescriptor NameTooLong = new("MG1210", Severity.Error,
        "Too long: the name '{0}' has {1} characters; what Kubernetes makes of it for {2} needs one of at most {3}",
        "Shorten it: Kubernetes appends the number of a replica, a revision or the time of a run, and must not pass 63.");

    /// <summary>A component is called as a Service of another is.</summary>
    public static readonly DiagnosticDescriptor TakenName = new("MG1211", Severity.Error,
        "Duplicate value: the component '{0}' is called as the headless Service of '{1}'",
        "Call one of them otherwise.");

    /// <summary>The product has no components.</summary>
    public static readonly DiagnosticDescriptor NoComponents = new("MG1004", Severity.Error,
        "Required value: the product '{0}' has no components",
        "Add a WebComponent or another component to Components.");

    /// <summary>The environment is not one of the product's.</summary>
    public static readonly DiagnosticDescriptor UnknownEnvironment = new("MG1009", Severity.Error,
        "Unsupported value: the product '{0}' has no environment '{1}'; it has: {2}",
        "Correct the name in ManifestGenEnvironments, or add it to Environments of the product, or a profile of that name to those that build.Choose chooses from.");

    /// <summary>The version cannot be a label.</summary>
    public static readonly DiagnosticDescriptor InvalidVersion = new("MG1013", Severity.Error,
        "Invalid version '{0}': {1}",
        "Use a version such as '1.4.0' or '1.4.0-beta.1'; what follows a '+' is left out.");

    /// <summary>Reports mistakes in a product.</summary>
    public static void Check(ProductScope scope)
    {
        var (product, sink) = (scope.Product, scope.Sink);
        if (Dns1123Label.Problem(product.Name) is { } problem) sink.Add(InvalidProductName, product.Location, product.Name, problem);
        if (product.Components.Count == 0) sink.Add(NoComponents, Location.Of(product.Location, nameof(product.Components)), product.Name);
        if (product.Version is { } version && VersionProblem(version) is { } versionProblem)
        {
            sink.Add(InvalidVersion, Location.Of(product.Location, nameof(product.Version)), version, versionProblem);
        }

        if (product.Environments.Count > 0 && !IsKnown(product.Environments, scope.Options.Environment))
        {
            var known = string.Join(", ", product.Environments);
            sink.Add(UnknownEnvironment, Location.Of(product.Location, nameof(product.Environments)), product.Name, scope.Options.Environment, known);
        }

        if (product.Profile is { Alternatives: { Count: > 0 } names } profile && scope.Options.Environment.Length > 0
            && !string.Equals(profile.Name, scope.Options.Environment, StringComparison.OrdinalIgnoreCase))
        {
            sink.Add(UnknownEnvironment, Location.Of(product.Location, nameof(product.Profile)), product.Name, scope.Options.Environment, string.Join(", ", names));
        }

        MetadataCheck.Labels(sink, product.Labels);
        MetadataCheck.Annotations(sink, product.Annotations);
        Names(product, sink);
    }

    /// <summary>What is wrong with a version; null when nothing is.</summary>
    public static string? VersionProblem(string version) =>
        VersionText.WithoutMetadata(version) is { Length: > 0 } text ? LabelValue.Problem(text) : "must not be empty";

    private static void Names(Product product, DiagnosticSink sink)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in product.Components)
        {
            if (Dns1035Label.Problem(component.Name) is { } problem) sink.Add(InvalidComponentName, component.Location, component.Name, problem);
            if (!seen.Add(component.Name)) sink.Add(DuplicateComponent, component.Location, component.Name);
            if (component.Name.Length > ResourceNames.LongestWithSuffix && Suffixed(component) is { } what)
            {
                sink.Add(NameTooLong, component.Location, component.Name, component.Name.Length, what, ResourceNames.LongestWithSuffix);
            }
        }

        foreach (var component in product.Components)
        {
            if (component is not StatefulComponent || !seen.Contains(ResourceNames.Headless(component.Name))) continue;
            var taken = product.Components.First(c => c.Name == ResourceNames.Headless(component.Name));
            sink.Add(TakenName, taken.Location, taken.Name, component.Name);
        }
    }

    private static string? Suffixed(Component component) => component switch
    {
        StatefulComponent => "the Pods of a stateful component",
        ScheduledComponent => "the runs of a scheduled component",
        JobComponent => "the Jobs of a job component",
        _ => null,
    };

    // The plain output, for no environment at all, is always there.
    private static bool IsKnown(IReadOnlyList<string> environments, string name)
    {
        if (name.Length == 0) return true;
        foreach (var environment in environments)
        {
            if (string.Equals(environment, name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
