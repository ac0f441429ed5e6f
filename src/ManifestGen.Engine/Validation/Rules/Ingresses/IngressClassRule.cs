using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Ingresses;

/// <summary>An IngressClass names its controller, and its parameters where they are.</summary>
internal sealed class IngressClassRule : IManifestRule
{
    /// <summary>No controller, or one that cannot be named so.</summary>
    public static readonly DiagnosticDescriptor InvalidController = new("MG4355", Severity.Error,
        "Invalid controller '{0}': {1}",
        "Name the controller as it documents it, such as k8s.io/ingress-nginx.");

    /// <summary>A namespace that does not go with the scope.</summary>
    public static readonly DiagnosticDescriptor InvalidNamespace = new("MG4356", Severity.Error,
        "Invalid namespace of parameters: {0}",
        "Set scope: Namespace together with a namespace, or scope: Cluster without one.");

    private const int MaxControllerLength = 250;

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("IngressClass", "networking.k8s.io/v1")) return;
        var spec = manifest["spec"];
        var controller = spec["controller"];
        if (ControllerProblem(controller.String ?? "") is { } problem) sink.Add(InvalidController, controller, controller.String, problem);

        var parameters = spec["parameters"];
        if (!parameters.Exists) return;
        ReferenceSyntax.Check(parameters, sink);
        CheckNamespace(parameters, sink);
    }

    private static string? ControllerProblem(string controller)
    {
        if (controller.Length == 0) return "must not be empty";
        if (controller.Length > MaxControllerLength) return "may not be more than 250 bytes";
        return DomainPrefixedPath.Problem(controller);
    }

    private static void CheckNamespace(Field parameters, DiagnosticSink sink)
    {
        var name = parameters["namespace"];
        switch (parameters["scope"].String)
        {
            case "Namespace" when !name.Exists:
                sink.Add(InvalidNamespace, name, "required when `parameters.scope` is set to 'Namespace'");
                break;
            case "Namespace" when Dns1123Label.Problem(name.String ?? "") is { } problem:
                sink.Add(InvalidNamespace, name, problem);
                break;
            case "Cluster" or null when name.Exists:
                sink.Add(InvalidNamespace, name, "forbidden when `parameters.scope` is set to 'Cluster'");
                break;
        }
    }
}
