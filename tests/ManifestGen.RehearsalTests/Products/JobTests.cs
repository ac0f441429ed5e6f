namespace ManifestGen.RehearsalTests.Products;

/// <summary>Jobs of the product's own program, each time that a release runs them.</summary>
public sealed class JobTests
{
    [Fact]
    public async Task A_release_runs_its_Jobs_before_and_after_it_and_the_next_does_again()
    {
        using var product = new RehearsedProduct { Further = Job("migrate", "pre-install,pre-upgrade", "succeed") + Job("announce", "post-install,post-upgrade", "succeed") };

        var run = await product.Rehearse("scenario=rolling-update");

        run.ShouldPass();
        Assert.Equal(["migrate", "web", "announce"], run.Components);
        Assert.Equal(["migrate-1", "web-1", "announce-1", "migrate-2", "web-3", "announce-2"], run.FirstStarts("migrate-1", "web-1", "announce-1", "migrate-2", "web-3", "announce-2"));
        Assert.Empty(product.Running);
    }

    [Fact]
    public async Task A_Job_that_fails_stops_the_release_and_says_what_it_wrote_last()
    {
        using var product = new RehearsedProduct { Further = Job("migrate", "pre-install,pre-upgrade", "fail", "backoffLimit: 1") };

        var run = await product.Rehearse();

        var message = run.ShouldFailWith("MG8946");
        Assert.Matches("The Job 'migrate' failed before the release, which does not go on: its process ended .* after it was started, exit code 3, the last of 2 tries", message);
        Assert.Contains("The database cannot be reached.", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.FirstStarts("web-1"));
        Assert.Empty(product.Running);
    }

    [Fact]
    public async Task A_Job_that_does_not_bear_to_run_again_fails_the_next_release()
    {
        using var product = new RehearsedProduct { Further = "" };
        using var again = new RehearsedProduct { Further = Job("migrate", "pre-upgrade", "apply", "backoffLimit: 0", product.Shared) };

        var run = await again.Rehearse("scenario=rolling-update");

        run.ShouldFailWith("MG8948");
        Assert.Equal("not reached", run.Evidence("rollingUpdate"));
    }

    [Fact]
    public async Task A_Job_that_takes_longer_than_it_may_is_ended()
    {
        using var product = new RehearsedProduct { Further = Job("migrate", "pre-install", "hang", "activeDeadlineSeconds: 2") };

        var message = (await product.Rehearse()).ShouldFailWith("MG8947");

        Assert.Equal("The Job 'migrate' was ended before the release, which does not go on: it was not done within the 2.0 s that it has", message);
        Assert.Empty(product.Running);
    }

    [Fact]
    public async Task Work_at_set_times_runs_once_when_it_is_asked_for()
    {
        using var product = new RehearsedProduct { Further = Schedule };

        Assert.Equal(["report: the CronJob; --scenario schedule runs it once beside the load"], (await product.Rehearse("scenario=scale-out")).Notes);
        var run = await product.Rehearse("scenario=schedule");

        run.ShouldPass();
        Assert.Empty(run.Notes);
        Assert.Contains("done after", run.Evidence("job"), StringComparison.Ordinal);
    }

    private const string Schedule = """

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
                    image: rehearsed/web:1
                    args: ["--once", "succeed"]
        """;

    private static string Job(string name, string hook, string what, string spec = "backoffLimit: 0", string shared = "") => $"""

        ---
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: {name}
          annotations:
            helm.sh/hook: {hook}
        spec:
          {spec}
          template:
            spec:
              restartPolicy: Never
              containers:
              - name: {name}
                image: rehearsed/web:1
                args: ["--once", "{what}"]
                env:
                - name: SHARED_FOLDER
                  value: "{shared}"
        """;
}
