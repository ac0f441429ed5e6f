using System.Text.Json;
using System.Text.Json.Nodes;
using ManifestGen.Rehearsal.Commands;
using ManifestGen.RehearsalTests.Products;
using ManifestGen.Tests;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.RehearsalTests.Cluster;

/// <summary>Rehearsals on a cluster, against the small API server: what is asked of it, what the report says, and that nothing is left.</summary>
public sealed class ClusterRehearsalTests : IAsyncLifetime
{
    private const string Manifest =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          namespace: shop
        spec:
          replicas: 2
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - name: web
                image: shop/web:1
                env:
                - name: Payment__Key
                  valueFrom:
                    secretKeyRef:
                      name: shop
                      key: payment
                ports:
                - name: http
                  containerPort: 8080
                resources:
                  requests:
                    cpu: 100m
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          namespace: shop
        spec:
          type: LoadBalancer
          selector:
            app: web
          ports:
          - port: 80
            targetPort: http
            nodePort: 30080
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: web
        spec:
          scaleTargetRef:
            apiVersion: apps/v1
            kind: Deployment
            name: web
          minReplicas: 2
          maxReplicas: 9
          metrics:
          - type: Resource
            resource:
              name: cpu
              target:
                type: Utilization
                averageUtilization: 70
        """;

    private readonly TemporaryFolder _folder = new();
    private ClusterDouble? _cluster;
    private FrontDouble? _front;

    private ClusterDouble Cluster => _cluster ?? throw new InvalidOperationException("There is no cluster.");

    private FrontDouble Front => _front ?? throw new InvalidOperationException("There is no front.");

    public async ValueTask InitializeAsync()
    {
        _cluster = await ClusterDouble.Start();
        _front = await FrontDouble.Start(_cluster);
        _folder.Write("deploy/web.yaml", Manifest);
        _folder.Write("product.txt", $"directory={_folder.Path}\nmanifests={_folder.Path}/deploy\ndotnet=dotnet\n");
        _folder.Write("kubeconfig", _cluster.Server.Kubeconfig());
    }

    public async ValueTask DisposeAsync()
    {
        await Front.DisposeAsync();
        await Cluster.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_product_that_loses_nothing_passes_and_leaves_nothing()
    {
        var result = await Rehearse();

        result.ShouldPass();
        Assert.True(result.Report.GetProperty("passed").GetBoolean());
        Assert.Equal("kind-test", result.Report.GetProperty("context").GetString());
        Assert.Equal(["container", "pod", "scaleOut", "balanced", "rollingUpdate", "scaleIn"], Rungs(result).Select(r => r.GetProperty("rung").GetString()));
        Assert.Empty(Cluster.Namespaces);
    }

    [Fact]
    public async Task Replicas_are_set_by_the_scale_subresource_and_no_autoscaler_is_there()
    {
        await Rehearse();

        var changes = Cluster.Server.Received.Where(r => r.Method == "PATCH" && !r.Query.Contains("dryRun", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["""{"spec":{"replicas":3}}""", """{"spec":{"replicas":1}}"""], changes.Where(c => c.Path.EndsWith("/deployments/web/scale", StringComparison.Ordinal)).Select(c => c.Body));
        Assert.DoesNotContain(changes, c => c.Path.Contains("horizontalpodautoscalers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_is_applied_to_a_namespace_of_its_own_that_says_whose_it_is()
    {
        await Rehearse("namespace=rehearsal-test-1");

        var applied = Cluster.Server.Received.Where(r => r.ContentType.StartsWith("application/apply-patch", StringComparison.Ordinal) && !r.Query.Contains("dryRun", StringComparison.Ordinal)).ToArray();
        Assert.All(applied, a => Assert.Contains("/namespaces/rehearsal-test-1", a.Path, StringComparison.Ordinal));
        var space = JsonNode.Parse(applied[0].Body)?["metadata"];
        Assert.Equal("rehearse", $"{space?["labels"]?["manifestgen.dev/made-by"]}");
        Assert.Equal(Environment.MachineName, $"{space?["annotations"]?["manifestgen.dev/machine"]}");
    }

    [Fact]
    public async Task The_Service_gets_a_port_of_the_nodes_and_no_entrance_of_its_own()
    {
        await Rehearse();

        var service = JsonNode.Parse(Cluster.Server.Received.First(r => r.Method == "PATCH" && r.Path.EndsWith("/services/web", StringComparison.Ordinal)).Body)?["spec"];
        Assert.Equal("NodePort", $"{service?["type"]}");
        Assert.Null(service?["ports"]?[0]?["nodePort"]);
    }

    [Fact]
    public async Task Images_and_variables_of_the_rehearsal_take_the_place_of_those_in_the_manifests()
    {
        _folder.Write("rehearsal.env", "Payment__Key=test\n");

        await Rehearse("image=shop/web:1=shop/web:1-0123");

        var container = JsonNode.Parse(Cluster.Server.Received.First(r => r.Method == "PATCH" && r.Path.EndsWith("/deployments/web", StringComparison.Ordinal)).Body)?["spec"]?["template"]?["spec"]?["containers"]?[0];
        Assert.Equal("shop/web:1-0123", $"{container?["image"]}");
        Assert.Equal("rehearsal-variables", $"{container?["env"]?[0]?["valueFrom"]?["secretKeyRef"]?["name"]}");
        Assert.Contains(Cluster.Server.Received, r => r.Path.EndsWith("/secrets/rehearsal-variables", StringComparison.Ordinal) && r.Body.Contains("\"Payment__Key\":\"test\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_answers_do_not_name_their_Pod_nothing_is_said_of_how_they_share()
    {
        await using var silent = await FrontDouble.Start(Cluster, names: false);

        var result = await Rehearse($"address={silent.Address}");

        result.ShouldPass();
        Assert.DoesNotContain(Rungs(result), r => r.GetProperty("rung").GetString() == "balanced");
        Assert.Contains(result.Report.GetProperty("notes").EnumerateArray(), n => $"{n}".StartsWith("which Pod of web answers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_is_lost_while_a_Pod_ends_is_that_Pods()
    {
        await using var silent = await FrontDouble.Start(Cluster, names: false);
        var broken = 0;
        silent.Breaks = () => Cluster.Store.Paths.Any(p => p.Contains("/pods/", StringComparison.Ordinal) && Cluster.Store.Get(p)?["metadata"]?["deletionTimestamp"] is not null) && Interlocked.Increment(ref broken) <= 40;

        var result = await Rehearse($"address={silent.Address}", "scenario=scale-in");

        Assert.Equal(1, result.ExitCode);
        Assert.NotEmpty(result.Report.GetProperty("requests").GetProperty("losses").EnumerateArray());
        Assert.All(result.Report.GetProperty("requests").GetProperty("losses").EnumerateArray(), l => Assert.StartsWith("web-", l.GetProperty("pod").GetString(), StringComparison.Ordinal));
        Assert.Empty(Cluster.Namespaces);
    }

    [Fact]
    public async Task An_image_that_is_not_there_is_said_with_its_fix()
    {
        Cluster.Waiting = ("ErrImageNeverPull", "Container image \"shop/web:1\" is not present");

        var result = await Rehearse();

        Assert.Equal(1, result.ExitCode);
        var finding = Rungs(result).First().GetProperty("findings")[0];
        Assert.Equal("MG8919", finding.GetProperty("code").GetString());
        Assert.EndsWith("ErrImageNeverPull: Container image \"shop/web:1\" is not present", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("manifestgen image load", finding.GetProperty("help").GetString(), StringComparison.Ordinal);
        Assert.Empty(Cluster.Namespaces);
    }

    [Fact]
    public async Task A_crash_is_a_Pod_that_is_gone_without_warning()
    {
        var result = await Rehearse("scenario=crash");

        result.ShouldPass();
        Assert.Contains(Cluster.Server.Received, r => r.Method == "DELETE" && r.Path.Contains("/pods/web-", StringComparison.Ordinal) && r.Query == "?gracePeriodSeconds=0");
        Assert.Contains(result.Report.GetProperty("events").EnumerateArray(), e => e.GetProperty("event").GetString() == "killed");
    }

    [Fact]
    public async Task A_drain_evicts_as_the_budget_allows()
    {
        Cluster.Refusals = 1;

        var result = await Rehearse("scenario=drain");

        result.ShouldPass();
        Assert.Equal(3, Cluster.Server.Received.Count(r => r.Method == "POST" && r.Path.EndsWith("/eviction", StringComparison.Ordinal)));
        Assert.Contains(result.Report.GetProperty("events").EnumerateArray(), e => e.GetProperty("event").GetString() == "evictionRefused");
    }

    [Fact]
    public async Task A_slow_start_is_a_Pod_that_is_held_back_from_being_ready()
    {
        var result = await Rehearse("scenario=slow-start");

        result.ShouldPass();
        Assert.Contains(Rungs(result), r => r.GetProperty("rung").GetString() == "slowStart");
        var (created, ready) = Assert.Single(Waits(result), w => w.Ready - w.Created > 4);
        var phase = result.Report.GetProperty("phases").EnumerateArray().Single(p => p.GetProperty("title").GetString() == "a replica that starts slowly");
        Assert.InRange(created, phase.GetProperty("began").GetDouble(), phase.GetProperty("settled").GetDouble());
        Assert.InRange(ready, created, phase.GetProperty("settled").GetDouble());
    }

    [Fact]
    public async Task Where_no_start_is_to_be_slow_Pods_have_no_gate()
    {
        await Rehearse();

        Assert.DoesNotContain(Cluster.Server.Received, r => r.Body.Contains("readinessGates", StringComparison.Ordinal) || r.Path.EndsWith("/status", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gate_that_may_not_be_opened_ends_the_rehearsal_and_leaves_nothing()
    {
        Cluster.Store.Further = request => request.Path.EndsWith("/status", StringComparison.Ordinal)
            ? ServerAnswer.Refusal(403, "Forbidden", "pods \"web-1\" is forbidden: User \"dev\" cannot patch resource \"pods/status\"")
            : null;

        var result = await Rehearse("scenario=slow-start");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error MG8958: Pod 'web-", result.Error, StringComparison.Ordinal);
        Assert.Empty(Cluster.Namespaces);
    }

    [Theory]
    [InlineData("")]
    [InlineData("component=cache,web")]
    public async Task What_comes_from_elsewhere_is_neither_scaled_nor_called_unless_it_is_named(string option)
    {
        _folder.Write("deploy/cache.yaml", Manifest.Split("---\napiVersion: autoscaling")[0].Replace("web", "cache", StringComparison.Ordinal).Replace("type: LoadBalancer", "type: ClusterIP", StringComparison.Ordinal));
        _folder.Write("deploy/web.Dockerfile", "FROM scratch\nENTRYPOINT [\"dotnet\", \"Web.dll\"]\n");
        _folder.Write("product.txt", $"directory={_folder.Path}\nmanifests={_folder.Path}/deploy\ndotnet=dotnet\nprogram=Web\t{_folder.Path}/Web.dll\t{_folder.Path}\n");

        var result = await Rehearse($"address=web={Front.Address}", $"address=cache={Front.Address}", option);

        Assert.Equal(option.Length == 0 ? ["web"] : ["cache", "web"], result.Report.GetProperty("components").EnumerateArray().Select(c => $"{c.GetProperty("name")}"));
        Assert.Equal(option.Length == 0, result.Notes.Any(n => n.StartsWith("cache: it runs, and is neither scaled nor called", StringComparison.Ordinal)));
        Assert.Contains(Cluster.Server.Received, r => r.Method == "PATCH" && r.Path.EndsWith("/deployments/cache", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_watch_that_is_lost_is_taken_up_again()
    {
        var breaking = BreakWatches();

        var result = await Rehearse();
        await breaking;

        result.ShouldPass();
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again()
    {
        Cluster.Server.Plan("PATCH /apis/apps/v1/namespaces/rehearsal-test-2/deployments/web/scale", new ServerAnswer(429, "{}") { RetryAfter = 1 }, new ServerAnswer(503, "{}"));

        (await Rehearse("namespace=rehearsal-test-2")).ShouldPass();
    }

    [Fact]
    public async Task A_manifest_that_is_refused_ends_the_rehearsal_and_leaves_nothing()
    {
        Cluster.Server.Plan("PATCH /apis/apps/v1/namespaces/rehearsal-test-3/deployments/web", ServerAnswer.Refusal(403, "Forbidden", "exceeded quota"));

        var result = await Rehearse("namespace=rehearsal-test-3");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error MG8957: Deployment 'web' cannot be applied: exceeded quota", result.Error, StringComparison.Ordinal);
        Assert.Empty(Cluster.Namespaces);
    }

    [Fact]
    public async Task A_conflict_while_scaling_ends_the_rehearsal_and_leaves_nothing()
    {
        Cluster.Server.Plan("PATCH /apis/apps/v1/namespaces/rehearsal-test-4/deployments/web/scale", ServerAnswer.Refusal(409, "Conflict", "conflict", ("FieldManagerConflict", "conflict with \"keda\" using apps/v1", ".spec.replicas")));

        var result = await Rehearse("namespace=rehearsal-test-4");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error MG8956: Deployment 'web' cannot be scaled: the field .spec.replicas is owned by 'keda'", result.Error, StringComparison.Ordinal);
        Assert.Empty(Cluster.Namespaces);
    }

    [Fact]
    public async Task Ctrl_C_leaves_nothing()
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = Rehearse(end.Token, default, "watch=60");
        while (Cluster.Ready.Count < 1) await Task.Delay(20, TestContext.Current.CancellationToken);
        await end.CancelAsync();

        Assert.Equal(130, (await running).ExitCode);
        Assert.Empty(Cluster.Namespaces);
    }

    [Fact]
    public async Task A_namespace_that_does_not_go_is_reported_with_the_way_to_remove_it()
    {
        using var impatient = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var usual = Cluster.Store.Ending;
        Cluster.Store.Ending = (store, path, query) => path.EndsWith("/rehearsal-test-5", StringComparison.Ordinal) || usual?.Invoke(store, path, query) == true;
        var running = Rehearse(end.Token, impatient.Token, "namespace=rehearsal-test-5", "watch=60");
        while (Cluster.Ready.Count < 1) await Task.Delay(20, TestContext.Current.CancellationToken);
        await end.CancelAsync();

        var result = await running;

        Assert.Contains("error MG8917: The namespace 'rehearsal-test-5' of the rehearsal is left in 'kind-test': ", result.Error, StringComparison.Ordinal);
        Assert.Contains("kubectl delete namespace rehearsal-test-5", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_belongs_to_no_namespace_is_missed_and_not_made()
    {
        _folder.Write("deploy/priority.yaml", "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata:\n  name: shop\nvalue: 1000\n");

        var result = await Rehearse();

        Assert.Contains("priority.yaml(1,1): warning MG8918: PriorityClass 'shop' is not in the cluster", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Cluster.Server.Received, r => r.Method == "PATCH" && r.Path.Contains("priorityclasses", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_context_that_does_not_look_local_is_refused_unless_it_is_named()
    {
        _folder.Write("kubeconfig", Cluster.Server.Kubeconfig("production").Replace("127.0.0.1", "production.example.com", StringComparison.Ordinal));

        var result = await Rehearse();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error MG8955: the context 'production'", result.Error, StringComparison.Ordinal);
        Assert.Empty(Cluster.Server.Received);
    }

    [Fact]
    public async Task An_address_of_a_component_that_is_not_there_is_wrong_use()
    {
        var result = await Rehearse("address=wbe=http://127.0.0.1:9");

        Assert.Equal((2, "manifestgen: there is no component 'wbe'. There are web.\n"), (result.ExitCode, result.Error.ReplaceLineEndings("\n")));
        Assert.Empty(Cluster.Namespaces);
    }

    [Theory]
    [InlineData("address=https://shop.test")]
    [InlineData("address=shop")]
    [InlineData("address=http://shop.test/path")]
    public void An_address_is_plain_HTTP_without_a_path(string option)
    {
        RehearsalOptions.Read([option], out var problem);

        Assert.Contains("is no value for --address", problem, StringComparison.Ordinal);
    }

    /// <summary>When each Pod was made, and when it was ready.</summary>
    private static IEnumerable<(double Created, double Ready)> Waits(RehearsedResult result)
    {
        var events = result.Report.GetProperty("events").EnumerateArray().Select(e => (Pod: $"{e.GetProperty("pod")}", Event: $"{e.GetProperty("event")}", At: e.GetProperty("at").GetDouble())).ToArray();
        return events.Where(e => e.Event == "created").Select(e => (e.At, events.First(r => r.Pod == e.Pod && r.Event == "ready").At));
    }

    private static JsonElement.ArrayEnumerator Rungs(RehearsedResult result) => result.Report.GetProperty("components")[0].GetProperty("rungs").EnumerateArray();

    private Task<RehearsedResult> Rehearse(params string[] options) => Rehearse(TestContext.Current.CancellationToken, default, options);

    private async Task<RehearsedResult> Rehearse(CancellationToken cancellation, CancellationToken abandoned, params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var read = RehearsalOptions.Read(
            [
                $"product={_folder.Path}/product.txt", "cluster=true", $"kubeconfig={_folder.Path}/kubeconfig", "replicas=3", "rate=60", "watch=0.5", $"address={Front.Address}", "output=json", .. options,
            ],
            out var problem);
        Assert.Equal("", problem);
        var code = await new RehearsalCommand(read, output, error) { Abandoned = abandoned }.Run(cancellation);
        return new RehearsedResult(code, output.ToString(), error.ToString());
    }

    private async Task BreakWatches()
    {
        foreach (var breaks in new Action[] { Cluster.Store.BreakWatches, Cluster.Store.ExpireWatches, Cluster.Store.EndWatches })
        {
            await Task.Delay(700, TestContext.Current.CancellationToken);
            await Cluster.Store.UntilWatched(TestContext.Current.CancellationToken);
            breaks();
        }
    }
}
