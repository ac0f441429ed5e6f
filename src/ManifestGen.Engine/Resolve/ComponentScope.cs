using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Sources;

namespace ManifestGen.Engine.Resolve;

/// <summary>All that the checks and policies of one component look at.</summary>
internal sealed class ComponentScope
{
    /// <summary>The product that the component belongs to.</summary>
    public required ProductScope Product { get; init; }

    /// <summary>The component as it was written, or as it was made from its project's facts.</summary>
    public required WorkloadComponent Component { get; init; }

    /// <summary>What is said of the container that is looked at: the component's own, or a further one of its Pods.</summary>
    public required ContainerPart Container { get; init; }

    /// <summary>The same component, when several equal Pods of it may run; null for kinds of which that is not so.</summary>
    public ReplicatedComponent? Replicated => Component as ReplicatedComponent;

    /// <summary>The project that the container runs; null when its image is not built here.</summary>
    public required ProjectFacts? Facts { get; init; }

    /// <summary>What it is in the model.</summary>
    public required ComponentKind Kind { get; init; }

    /// <summary>What is said of a Deployment's rollout; null when nothing is, or when it is none.</summary>
    public Rollout? Rollout => (Component as DeployedComponent)?.Rollout;

    /// <summary>Whether the container answers requests, so that it is asked whether it is ready and drains: it is the own one of a web or stateful component.</summary>
    public bool Answers => Kind is ComponentKind.Web or ComponentKind.Stateful && Container.IsOwn;

    /// <summary>What is said of the Service over the Pods.</summary>
    public Service? Service => Component switch
    {
        WebComponent web => web.Service,
        StatefulComponent stateful => stateful.Service,
        _ => null,
    };

    /// <summary>Whether the container answers requests at a port that nobody has to name: it is the own one of a web component.</summary>
    public bool IsWeb => Kind == ComponentKind.Web && Container.IsOwn;

    /// <summary>Where the container listens by settings that are published with its project, and not by the model; empty when there are none.</summary>
    public IReadOnlyList<ListeningAddress> Addresses => field ??= new ListeningSettings(this).Read();

    /// <summary>The version that it bears, without build metadata; empty when there is none.</summary>
    public required Resolved<string> Version { get; init; }

    /// <summary>What the run was asked for.</summary>
    public GenerationOptions Options => Product.Options;

    /// <summary>Takes what is found.</summary>
    public DiagnosticSink Sink => Product.Sink;

    /// <summary>The same component, looked at for a further container of its Pods.</summary>
    public ComponentScope Of(FurtherContainer container) => new()
    {
        Product = Product,
        Component = Component,
        Container = ContainerPart.Of(container),
        Facts = container.Image is null ? Facts : null,
        Kind = Kind,
        Version = Version,
    };

    /// <summary>The place of a property of the component.</summary>
    public Location At(string member) => Location.Of(Component.Location, member);

    /// <summary>Reports a mistake in a property of the component.</summary>
    public void Report(DiagnosticDescriptor descriptor, string member, params ReadOnlySpan<object?> arguments) =>
        Sink.Add(descriptor, At(member), arguments);

    /// <summary>Reports a mistake in a part of the component.</summary>
    /// <param name="descriptor">The kind of mistake.</param>
    /// <param name="part">The part.</param>
    /// <param name="member">The property of the part that is meant; empty for what its constructor was given.</param>
    /// <param name="arguments">What fills the message.</param>
    public void Report(DiagnosticDescriptor descriptor, ModelElement part, string member, params ReadOnlySpan<object?> arguments) =>
        Sink.Add(descriptor, Location.Of(part.Location, member), arguments);
}
