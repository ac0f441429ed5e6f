using ManifestGen.Rehearsal.Balancing;
using ManifestGen.Rehearsal.Jobs;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Running;

/// <summary>
/// What runs the product in a rehearsal: processes of this machine, or a cluster. It reports what happens to Pods in the timeline. Each change waits until
/// the component has settled, and says whether it has.
/// </summary>
internal interface IProductRuntime : IAsyncDisposable
{
    /// <summary>The components, in the order of their names.</summary>
    IReadOnlyList<ComponentPlan> Components { get; }

    /// <summary>Which way requests took; null when that is not known.</summary>
    RouteLog? Routes { get; }

    /// <summary>The runs of Jobs so far; none where Jobs are not followed.</summary>
    IReadOnlyList<JobOutcome> Jobs { get; }

    /// <summary>Runs what a release runs before it changes anything else.</summary>
    /// <returns>Whether the release may go on.</returns>
    Task<bool> BeginRelease(CancellationToken cancellation);

    /// <summary>Runs what a release runs when it is there.</summary>
    /// <returns>Whether all of it ended well.</returns>
    Task<bool> EndRelease(CancellationToken cancellation);

    /// <summary>Runs what is to run at set times, once.</summary>
    /// <returns>Whether all of it ended well.</returns>
    Task<bool> RunSchedule(CancellationToken cancellation);

    /// <summary>Starts every component: those that are rehearsed with one replica, the others with as many as they ask for.</summary>
    Task<bool> Start(CancellationToken cancellation);

    /// <summary>Tells the Pod of a request that the account of <see cref="Routes"/> does not hold; null when nothing does.</summary>
    IPodFinder? Pods { get; }

    /// <summary>Where a component's Service is reached; null when it has none.</summary>
    ServiceAddress? AddressOf(ComponentPlan component);

    /// <summary>Changes the number of replicas.</summary>
    Task<bool> Scale(ComponentPlan component, int replicas, CancellationToken cancellation);

    /// <summary>Starts one replica more, which is held up while it starts.</summary>
    Task<bool> StartSlowly(ComponentPlan component, TimeSpan heldUp, CancellationToken cancellation);

    /// <summary>Replaces every Pod, as a new version does.</summary>
    Task<bool> RollOut(ComponentPlan component, CancellationToken cancellation);

    /// <summary>Ends the process of one Pod without warning.</summary>
    Task<bool> Crash(ComponentPlan component, CancellationToken cancellation);

    /// <summary>Evicts the Pods of one node, as far as the disruption budget allows at a time.</summary>
    Task<bool> Drain(ComponentPlan component, CancellationToken cancellation);

    /// <summary>Lets the autoscaler decide for a time, which is counted by the clock that the autoscaler goes by.</summary>
    Task<bool> Autoscale(ComponentPlan component, TimeSpan length, CancellationToken cancellation);

    /// <summary>The last lines that a container's process wrote; none when they are not known.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="container">The container; empty for the one that is rehearsed.</param>
    IReadOnlyList<string> LastLinesOf(string pod, string container);
}
