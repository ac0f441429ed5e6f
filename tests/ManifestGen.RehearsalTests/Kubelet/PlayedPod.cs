using System.Globalization;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.RehearsalTests.Kubelet;

/// <summary>A Pod of played containers on a clock of its own, with everything that was done, each with its second.</summary>
internal sealed class PlayedPod : IContainerHost
{
    private readonly Lock _lock = new();
    private readonly List<string> _notes = [];
    private readonly Func<Action<string>, PlayedContainer> _create;

    private readonly bool _hasSeveral;

    /// <summary>Makes a Pod.</summary>
    public PlayedPod(ComponentPlan plan, Func<Action<string>, PlayedContainer>? create = null)
    {
        _hasSeveral = plan.Containers.Count > 1;
        _create = create ?? (note => new PlayedContainer(note));
        Timeline = new Timeline(Time);
        Pod = new Pod(new PodIdentity(plan.Name, "web-1", 1, 1), plan, this, Time, Timeline);
    }

    /// <summary>The clock.</summary>
    public ManualTime Time { get; } = new();

    /// <summary>What happened.</summary>
    public Timeline Timeline { get; }

    /// <summary>The Pod.</summary>
    public Pod Pod { get; }

    /// <summary>The containers so far.</summary>
    public List<PlayedContainer> Containers { get; } = [];

    /// <summary>The latest container of each name.</summary>
    public Dictionary<string, PlayedContainer> Latest { get; } = [];

    /// <inheritdoc />
    public string Address => "127.0.0.2:8080";

    /// <summary>What was done to containers, each with its second.</summary>
    public IReadOnlyList<string> Notes
    {
        get
        {
            lock (_lock) return [.. _notes];
        }
    }

    /// <summary>Begins the Pod's life.</summary>
    public void Begin() => Time.Run(Pod.Start);

    /// <inheritdoc />
    public IContainer Start(ContainerPlan container)
    {
        // With one container it need not be said whose doing something is.
        var note = _hasSeveral ? what => Note($"{what} {container.Name}") : (Action<string>)Note;
        note("start");
        Containers.Add(_create(note));
        Latest[container.Name] = Containers[^1];
        return Containers[^1];
    }

    /// <inheritdoc />
    public void Release() => Note("release");

    private void Note(string what)
    {
        lock (_lock) _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{Time.Now.TotalSeconds:0.#} {what}"));
    }
}
