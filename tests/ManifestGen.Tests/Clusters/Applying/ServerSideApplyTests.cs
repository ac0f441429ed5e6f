using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Clusters.Applying;

public sealed class ServerSideApplyTests : IDisposable
{
    private const string Deployments = "/apis/apps/v1/namespaces/default/deployments";

    private const string Jobs = "/apis/batch/v1/namespaces/default/jobs";

    private const string Job =
        """
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: migrate
        spec:
          template:
            spec:
              restartPolicy: Never
              containers:
              - name: migrate
                image: shop/migrate:1
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_others_refer_to_is_applied_first()
    {
        await using var server = await ApiServerDouble.Start();

        await Apply(server, ManifestFiles.Autoscaler, ManifestFiles.Deployment, ManifestFiles.Service);

        Assert.Equal(
            [
                "PATCH /api/v1/namespaces/default/services/web",
                $"PATCH {Deployments}/web",
                "PATCH /apis/autoscaling/v2/namespaces/default/horizontalpodautoscalers/web",
            ],
            server.Changes);
    }

    [Fact]
    public async Task A_request_says_who_applies_and_asks_for_strict_fields()
    {
        await using var server = await ApiServerDouble.Start();

        await Apply(server, ManifestFiles.Service);

        var request = server.Received[^1];
        Assert.Equal("?fieldManager=manifestgen&fieldValidation=Strict&force=false", request.Query);
        Assert.Equal("application/apply-patch+yaml", request.ContentType);
        Assert.Equal("""{"apiVersion":"v1","kind":"Service","metadata":{"name":"web"},"spec":{"selector":{"app":"web"},"ports":[{"port":80,"targetPort":"http"}]}}""", request.Body);
    }

    [Fact]
    public async Task Applying_twice_tells_what_changed()
    {
        await using var server = await ApiServerDouble.Start();

        var first = await Apply(server, ManifestFiles.Deployment, ManifestFiles.Service);
        var second = await Apply(server, ManifestFiles.Deployment.Replace("1.4.0", "1.5.0", StringComparison.Ordinal), ManifestFiles.Service);

        Assert.Equal([ApplyOutcome.Created, ApplyOutcome.Created], first.Select(a => a.Outcome));
        Assert.Equal([("Service", ApplyOutcome.Unchanged), ("Deployment", ApplyOutcome.Changed)], second.Select(a => (a.Document.Kind, a.Outcome)));
    }

    [Fact]
    public async Task A_conflict_names_each_field_and_its_owner_at_the_manifests_place()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan($"PATCH {Deployments}/web", ServerAnswer.Refusal(409, "Conflict", "Apply failed with 2 conflicts",
            ("FieldManagerConflict", "conflict with \"kubectl-edit\" using apps/v1", ".spec.replicas"),
            ("FieldManagerConflict", "conflict with \"kubectl-set\" using apps/v1", ".spec.template.spec.containers[name=\"web\"].image")));

        var fault = await Assert.ThrowsAsync<ClusterException>(() => Apply(server, ManifestFiles.Service, ManifestFiles.Deployment));

        Assert.Equal(
            [
                "MG8956 web.yaml(12): Deployment 'web' cannot be applied: the field .spec.replicas is owned by 'kubectl-edit', which set another value",
                "MG8956 web.yaml(12): Deployment 'web' cannot be applied: the field .spec.template.spec.containers[name=\"web\"].image is owned by 'kubectl-set', which set another value",
            ],
            fault.Diagnostics.Select(d => $"{d.Code} {d.Location.File}({d.Location.Line}): {d.Message}"));
        Assert.Contains("--force-conflicts", fault.Diagnostics[0].Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Job_that_changed_takes_the_place_of_the_earlier_one_once_that_is_gone()
    {
        await using var server = await ApiServerDouble.Start();
        await Apply(server, Job);
        server.Plan($"PATCH {Jobs}/migrate", Fixed());

        var applied = await Apply(server, Job.Replace(":1", ":2", StringComparison.Ordinal));

        Assert.Equal(ApplyOutcome.Changed, Assert.Single(applied).Outcome);
        Assert.Equal([$"PATCH {Jobs}/migrate", $"DELETE {Jobs}/migrate", $"PATCH {Jobs}/migrate"], server.Changes);
        Assert.Contains(server.Received, r => r.Line == $"PATCH {Jobs}/migrate-new" && r.Query.EndsWith("&dryRun=All", StringComparison.Ordinal));
        Assert.Equal("shop/migrate:2", $"{server.Store.Get($"{Jobs}/migrate")?["spec"]?["template"]?["spec"]?["containers"]?[0]?["image"]}");
    }

    [Fact]
    public async Task A_Job_that_somebody_else_made_is_not_replaced()
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put($"{Jobs}/migrate", """{"metadata":{"managedFields":[{"manager":"kubectl","operation":"Apply"}]}}""");
        server.Plan($"PATCH {Jobs}/migrate", Fixed());

        var fault = await Assert.ThrowsAsync<ClusterException>(() => Apply(server, Job));

        Assert.Equal("MG8957: Job 'migrate' cannot be applied: Job.batch \"migrate\" is invalid: spec.template: Invalid value: {...}: field is immutable", fault.Message);
        Assert.Empty(server.Changes);
    }

    [Fact]
    public async Task A_changed_Job_that_is_refused_leaves_the_earlier_one()
    {
        await using var server = await ApiServerDouble.Start();
        await Apply(server, Job);
        server.Plan($"PATCH {Jobs}/migrate", Fixed());
        server.Plan($"PATCH {Jobs}/migrate-new", ServerAnswer.Refusal(403, "Forbidden", "violates PodSecurity"));

        var fault = await Assert.ThrowsAsync<ClusterException>(() => Apply(server, Job.Replace(":1", ":2", StringComparison.Ordinal)));

        Assert.Equal("MG8957: Job 'migrate' cannot be applied: violates PodSecurity", fault.Message);
        Assert.DoesNotContain($"DELETE {Jobs}/migrate", server.Changes);
    }

    [Fact]
    public async Task One_refusal_keeps_everything_from_being_changed_and_all_are_reported()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan($"PATCH {Deployments}/web", ServerAnswer.Refusal(422, "Invalid", "spec.replicas: Invalid value: -1"));
        server.Plan("PATCH /api/v1/namespaces/default/services/web", ServerAnswer.Refusal(403, "Forbidden", "services is forbidden: User \"jane\" cannot patch"));

        var fault = await Assert.ThrowsAsync<ClusterException>(() => Apply(server, ManifestFiles.Deployment, ManifestFiles.Service, ManifestFiles.Autoscaler));

        Assert.Equal(["MG8958", "MG8957"], fault.Diagnostics.Select(d => d.Code));
        Assert.Empty(server.Store.Paths);
    }

    [Fact]
    public async Task Taking_over_says_so_to_the_server()
    {
        await using var server = await ApiServerDouble.Start();
        using var cluster = server.Connect(_folder);

        await new ServerSideApply(cluster, new ApplyOptions { Namespace = "default", TakesOver = true }).Run(ManifestFiles.Read(ManifestFiles.Service), TestContext.Current.CancellationToken);

        Assert.Contains("force=true", server.Received[^1].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_kinds_that_are_not_served_are_reported_at_their_manifests()
    {
        await using var server = await ApiServerDouble.Start();
        const string gone = "apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata:\n  name: web";
        const string unknown = "apiVersion: v1\nkind: Widget\nmetadata:\n  name: web";

        var fault = await Assert.ThrowsAsync<ClusterException>(() => Apply(server, ManifestFiles.Service, gone, unknown));

        Assert.Equal(
            [
                "MG8959 web.yaml(17): Widget 'web' cannot be applied: the cluster does not have it: no kind \"Widget\" in version \"v1\"",
                "MG8959 web.yaml(12): Ingress 'web' cannot be applied: the cluster does not have it: no kind \"Ingress\" in version \"extensions/v1beta1\"",
            ],
            fault.Diagnostics.Select(d => $"{d.Code} {d.Location.File}({d.Location.Line}): {d.Message}"));
    }

    [Fact]
    public async Task A_namespace_of_the_set_is_there_before_what_is_in_it_is_judged()
    {
        await using var server = await ApiServerDouble.Start();
        const string space = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop";

        await Apply(server, ManifestFiles.Service.Replace("  name: web", "  name: web\n  namespace: shop", StringComparison.Ordinal), space);

        Assert.Equal(["PATCH /api/v1/namespaces/shop", "PATCH /api/v1/namespaces/shop/services/web"], server.Changes);
    }

    [Fact]
    public async Task The_account_of_a_Pod_is_there_before_the_Pod_is_judged()
    {
        await using var server = await ApiServerDouble.Start();
        const string account = "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web";
        const string pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  serviceAccountName: web";

        await Apply(server, pod, account);

        Assert.Equal(
            ["serviceaccounts/web", "pods/web dry run", "pods/web"],
            server.Received.Where(r => r.Method == "PATCH").Select(r => r.Path.Split("/default/")[1] + (r.Query.Contains("dryRun", StringComparison.Ordinal) ? " dry run" : "")));
    }

    [Fact]
    public async Task Replicas_that_an_autoscaler_takes_over_stay_as_they_are()
    {
        await using var server = await ApiServerDouble.Start();
        await Apply(server, ManifestFiles.Deployment.Replace("replicas: 2", "replicas: 4", StringComparison.Ordinal));

        await Apply(server, ManifestFiles.Deployment.Replace("  replicas: 2\n", "", StringComparison.Ordinal), ManifestFiles.Autoscaler);

        Assert.Equal(4, server.Store.Get($"{Deployments}/web")?["spec"]?["replicas"]?.GetValue<int>());
    }

    [Fact]
    public async Task An_apply_that_is_throttled_half_way_goes_on()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan($"PATCH {Deployments}/web", ServerAnswer.Refusal(429, "TooManyRequests", "slow down") with { RetryAfter = 2 });

        await Apply(server, ManifestFiles.Deployment);

        Assert.Contains($"{Deployments}/web", server.Store.Paths);
    }

    /// <summary>What the server answers to a Job whose Pods would run something else; it shows all that they are described by.</summary>
    private static ServerAnswer Fixed()
    {
        var fields = string.Concat(Enumerable.Repeat(",\"Nothing\":null", 40));
        var value = $"{{\"Spec\":{{\"Containers\":[{{\"Name\":\"migrate\"{fields}}}]}}}}";
        var cause = $"Invalid value: {value}: field is immutable";
        return ServerAnswer.Refusal(422, "Invalid", $"Job.batch \"migrate\" is invalid: spec.template: {cause}", ("FieldValueInvalid", cause, "spec.template"));
    }

    private async Task<IReadOnlyList<AppliedResource>> Apply(ApiServerDouble server, params string[] documents)
    {
        using var cluster = server.Connect(_folder, new SkippingTime());
        return await new ServerSideApply(cluster, new ApplyOptions { Namespace = "default" }).Run(ManifestFiles.Read(documents), TestContext.Current.CancellationToken);
    }
}
