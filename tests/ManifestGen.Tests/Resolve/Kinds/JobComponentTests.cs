using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve.Kinds;

public sealed class JobComponentTests
{
    private static readonly JobComponent Migration = new("migrate", Build.Worker) { Arguments = ["--migrate"] };

    [Fact]
    public void A_job_before_the_release_is_a_hook_with_all_that_it_needs()
    {
        var component = Resolved(Migration with { Timing = JobTiming.BeforeRelease });

        Assert.Contains(component.Annotations, a => a is { Key: "helm.sh/hook", Value: "pre-install,pre-upgrade" });
        Assert.Contains(component.ServiceAccount?.Annotations ?? [], a => a is { Key: "argocd.argoproj.io/hook", Value: "PreSync" });
    }

    [Fact]
    public void A_job_beside_the_release_is_no_hook() => Assert.Empty(Resolved(Migration).Annotations);

    [Fact]
    public void A_bare_pod_of_a_job_ends_for_good()
    {
        var facts = Build.Of(Build.WorkerFacts);
        var pod = Build.Clean(Build.Product(Migration), facts with { Options = facts.Options with { Stage = Stage.Pod } }).Components[0];

        Assert.Equal(("Never", null), (pod.Pod.RestartPolicy?.Value, pod.Job));
    }

    private static ResolvedComponent Resolved(JobComponent job) => Build.Clean(Build.Product(job), Build.Of(Build.WorkerFacts)).Components[0];
}
