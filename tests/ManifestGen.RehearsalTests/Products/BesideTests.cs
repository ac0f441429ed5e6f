namespace ManifestGen.RehearsalTests.Products;

/// <summary>Containers beside the main one, and components beside those that are rehearsed, of the product's own programs.</summary>
public sealed class BesideTests
{
    private const string Pages = """
        - name: pages
          image: rehearsed/web:1
          args: ["--once", "pages"]
          env:
          - name: PAGES
            value: /pages
          volumeMounts:
          - name: pages
            mountPath: /pages
        """;

    [Fact]
    public async Task What_an_init_container_prepares_is_found_by_the_main_container_of_each_Pod()
    {
        using var product = new RehearsedProduct { Before = Pages, Mounts = "pages", Requests = "GET /", Variables = new Dictionary<string, string> { ["PAGES"] = "/pages" } };

        var run = await product.Rehearse();

        run.ShouldPass();
        Assert.Empty(run.Notes);
    }

    [Fact]
    public async Task An_init_container_that_fails_keeps_the_Pod_from_starting()
    {
        using var product = new RehearsedProduct { Before = Init("fail"), Probes = Impatient };

        var run = await product.Rehearse();

        Assert.Contains("web-1 does not start: its init container 'prepare' failed", run.ShouldFailWith("MG8971"), StringComparison.Ordinal);
        Assert.Contains("The database cannot be reached.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sidecar_runs_from_before_the_main_container_until_after_it()
    {
        using var product = new RehearsedProduct { Before = Sidecar("None") };

        var run = await product.Rehearse();

        run.ShouldPass();
        Assert.Equal(["start proxy", "start", "SIGTERM", "end", "SIGTERM proxy", "end proxy"], run.StoryOf("web-2"));
    }

    [Fact]
    public async Task A_sidecar_that_ends_by_itself_is_named()
    {
        using var product = new RehearsedProduct { Before = Sidecar("EndsByItself") };

        var message = (await product.Rehearse("scenario=scale-out")).ShouldFailWith("MG8973");

        Assert.Matches("The container 'proxy' of web-1 ended by itself .* after it was started, exit code 7", message);
    }

    [Fact]
    public async Task A_sidecar_that_does_not_start_is_named()
    {
        using var product = new RehearsedProduct { Before = Sidecar("NeverStarts"), Probes = Impatient };

        var run = await product.Rehearse();

        Assert.Contains("web-1 does not become ready: its container 'proxy' ended", run.ShouldFailWith("MG8972"), StringComparison.Ordinal);
        Assert.Contains("Payment:Key", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sidecar_that_is_too_slow_to_stop_is_killed_and_named()
    {
        using var product = new RehearsedProduct { Before = Sidecar("SlowToStop"), Grace = 6 };

        Assert.Contains("The container 'proxy' of web-2 was killed", (await product.Rehearse()).ShouldFailWith("MG8974"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DaemonSet")]
    [InlineData("Deployment")]
    public async Task A_component_beside_is_judged_by_its_start_and_its_stay(string kind)
    {
        using var product = new RehearsedProduct { Further = Component(kind, "EndsByItself") };

        var run = await product.Rehearse("scenario=scale-out");

        Assert.Equal(["web", "agent"], run.Components);
        Assert.Contains("The process of agent-1 ended by itself", run.ShouldFailWith("MG8936"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_beside_that_does_not_stay_says_what_it_wrote_last()
    {
        using var product = new RehearsedProduct { Further = Component("Deployment", "NeverStarts") };

        var run = await product.Rehearse();

        run.ShouldFailWith("MG8936");
        Assert.Contains("Payment:Key", run.Output, StringComparison.Ordinal);
        Assert.Empty(product.Running);
    }

    [Fact]
    public async Task A_daemon_cannot_be_scaled()
    {
        using var product = new RehearsedProduct { Further = Component("DaemonSet", "None") };

        var run = await product.Rehearse("component=agent");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'agent' runs once on each node, and is not scaled", run.Error, StringComparison.Ordinal);
    }

    private const string Impatient = """
        startupProbe:
          tcpSocket:
            port: http
          periodSeconds: 1
          failureThreshold: 3
        """;

    private static string Init(string what) => $"""
        - name: prepare
          image: rehearsed/web:1
          args: ["--once", "{what}"]
        """;

    private static string Sidecar(string fault) => $"""
        - name: proxy
          image: rehearsed/web:1
          restartPolicy: Always
          env:
          - name: FAULT
            value: {fault}
          ports:
          - name: proxy
            containerPort: 18417
          readinessProbe:
            httpGet:
              path: /ready
              port: proxy
            periodSeconds: 1
            timeoutSeconds: 5
        """;

    private static string Component(string kind, string fault) => $"""

        ---
        apiVersion: apps/v1
        kind: {kind}
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
              containers:
              - name: agent
                image: rehearsed/web:1
                env:
                - name: FAULT
                  value: {fault}
        """;
}
