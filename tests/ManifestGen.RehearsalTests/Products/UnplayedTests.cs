namespace ManifestGen.RehearsalTests.Products;

/// <summary>What a rehearsal does not play is said, whether it passes or not.</summary>
public sealed class UnplayedTests
{
    private const string Further = """
        ---
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: migrate
          annotations:
            helm.sh/hook: pre-install,pre-upgrade
        spec:
          template:
            spec:
              restartPolicy: Never
              containers:
              - name: migrate
                image: others/tool:1
        ---
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: announce
          annotations:
            helm.sh/hook: post-install
        spec:
          template:
            spec:
              restartPolicy: Never
              containers:
              - name: announce
                image: others/tool:1
        ---
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: report
        spec:
          schedule: "0 3 * * *"
          jobTemplate:
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                  - name: report
                    image: others/tool:1
        ---
        apiVersion: keda.sh/v1alpha1
        kind: ScaledObject
        metadata:
          name: web
        spec:
          scaleTargetRef:
            name: web
          triggers:
          - type: prometheus
          - type: cron
        ---
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: agent
        spec:
          selector:
            matchLabels:
              app: agent
          template:
            metadata:
              labels:
                app: agent
            spec:
              initContainers:
              - name: prepare
                image: others/prepare:1
              containers:
              - name: agent
                image: others/agent:1
        """;

    [Fact]
    public async Task Jobs_schedules_and_agents_are_named()
    {
        using var product = new RehearsedProduct { Requests = "GET /nothing", Further = Further };

        var notes = (await product.Rehearse()).Notes;

        Assert.Equal(
            [
                "agent: the DaemonSet, whose image comes from elsewhere; what others need of it must be reachable by rehearsal.env",
                "announce: the Job after a release, whose image comes from elsewhere",
                "migrate: the Job of a release, whose image comes from elsewhere; what it prepares must be there already",
                "report: the CronJob, whose image comes from elsewhere",
                "web: what its ScaledObject scales by beside the CPU (prometheus, cron): manifestgen simulate plays it",
            ],
            notes);
    }
}
