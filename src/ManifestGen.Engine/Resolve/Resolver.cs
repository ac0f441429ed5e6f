using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve;

/// <summary>Turns a product, or the bare facts of a build, into one with every default filled in.</summary>
public static class Resolver
{
    /// <summary>Resolves a product and reports every mistake in it, all at once.</summary>
    /// <param name="product">What the definition returned; null when there is no definition.</param>
    /// <param name="facts">What the build knows.</param>
    /// <param name="sink">Takes every mistake. After an error the result is incomplete and must not be rendered.</param>
    public static ResolvedProduct Resolve(Product? product, BuildFacts facts, DiagnosticSink sink)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(sink);
        var scope = new ProductScope
        {
            Product = product ?? ProjectProduct.From(facts, sink),
            IsWritten = product is not null,
            Facts = facts,
            Sink = sink,
        };
        if (scope.IsWritten)
        {
            ProductCheck.Check(scope);
            ProjectCheck.Unused(scope);
        }

        return new ResolvedProduct
        {
            Name = new Resolved<string>(scope.Product.Name, scope.OriginOf(scope.Product)),
            Environment = facts.Options.Environment,
            Stage = facts.Options.Stage,
            KubernetesVersion = facts.Options.KubernetesVersion,
            Components = Components(scope),
        };
    }

    private static List<ResolvedComponent> Components(ProductScope scope)
    {
        var components = new List<ResolvedComponent>(scope.Product.Components.Count);
        var accounts = new AccountOwners(scope.Sink);
        foreach (var component in scope.Product.Components)
        {
            if (component is not ReplicatedComponent replicated) throw new NotSupportedException($"No policy for the component {component.GetType().Name}.");
            if (ProjectCheck.Find(scope, replicated) is not { } facts) continue;
            var resolved = ComponentResolver.Resolve(new ComponentScope
            {
                Product = scope,
                Component = replicated,
                Facts = facts,
                Kind = replicated is WebComponent ? ComponentKind.Web : ComponentKind.Worker,
                Version = Version(scope, replicated, facts),
            });
            components.Add(accounts.Claims(replicated, resolved) ? resolved : resolved with { ServiceAccount = null });
        }

        return components;
    }

    private static Resolved<string> Version(ProductScope scope, ReplicatedComponent component, ProjectFacts facts)
    {
        if (scope.Product.Version is { } said) return Choice.Said(VersionText.WithoutMetadata(said), scope.Product, nameof(Product.Version));
        var version = VersionText.WithoutMetadata(facts.Version);
        if (version.Length > 0 && ProductCheck.VersionProblem(version) is { } problem)
        {
            scope.Sink.Add(ProductCheck.InvalidVersion, component.Location, facts.Version, problem);
        }

        return new Resolved<string>(version, Origin.Project("Version"));
    }
}
