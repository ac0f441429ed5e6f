using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;
using ManifestGen.Tests.Resolve.Checks;

namespace ManifestGen.Tests.Resolve;

/// <summary>Scaling by events, with KEDA in place of the autoscaler.</summary>
public sealed class EventScalingTests
{
    private static readonly TriggerAuthentication Broker = new("broker") { Secrets = [new("host", new SecretKey("orders-queue", "amqp"))] };
    private static readonly EventScaling Queue = EventScaling.Between(0, 20).OnRabbitMq("orders", 20, Broker);

    [Fact]
    public void Keda_decides_in_place_of_the_autoscaler()
    {
        var component = Clean(Queue).Components[0];

        Assert.Null(component.Autoscaler);
        Assert.Null(component.Deployment?.Replicas);
        Assert.Equal((0, 20), (component.EventScaling?.MinReplicas.Value, component.EventScaling?.MaxReplicas.Value));
    }

    [Fact]
    public void A_web_component_has_no_autoscaler_by_default_beside_it()
    {
        var component = Build.Clean(new WebComponent("storefront", Build.Web) { EventScaling = EventScaling.Between(2, 5).OnCpu(70.Percent()) });

        Assert.Null(component.Autoscaler);
        Assert.Equal(2, component.EventScaling?.MinReplicas.Value);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    public void Below_the_stage_at_which_it_scales_the_fewest_run_and_never_none(int minimum, int replicas)
    {
        var facts = Build.Of(Build.WorkerFacts);
        var product = Build.Clean(Product(Queue with { Minimum = minimum }), facts with { Options = facts.Options with { Stage = Stage.Balanced } });

        Assert.Equal(replicas, product.Components[0].Deployment?.Replicas?.Value);
        Assert.Null(product.Components[0].EventScaling);
        Assert.Empty(product.TriggerAuthentications);
    }

    [Fact]
    public void Several_Pods_have_a_budget_as_under_an_autoscaler() =>
        Assert.Equal(1, Clean(Queue).Components[0].DisruptionBudget?.MaxUnavailable?.Value.Value);

    [Fact]
    public void A_budget_is_held_against_the_fewest_Pods()
    {
        var budget = new DisruptionBudget { MinAvailable = 2 };

        Found.At("MG1101", budget, "MinAvailable", Findings(new WorkerComponent("orders", Build.Worker) { EventScaling = Queue with { Minimum = 2 }, DisruptionBudget = budget }));
    }

    [Fact]
    public void Triggers_that_share_a_way_to_sign_in_have_it_written_once()
    {
        var authentication = Assert.Single(Clean(Queue.OnRabbitMq("returns", 5, Broker)).TriggerAuthentications);

        Assert.Equal(("broker", "host", "orders-queue", "amqp"), (authentication.Name.Value, authentication.Secrets[0].Parameter, authentication.Secrets[0].Secret, authentication.Secrets[0].Key));
    }

    [Fact]
    public void A_way_to_sign_in_that_says_nothing_of_itself_exists() =>
        Assert.Empty(Clean(EventScaling.Between(0, 3).OnRabbitMq("orders", 20, new("broker"))).TriggerAuthentications);

    [Fact]
    public void One_of_the_whole_cluster_is_referred_to_as_such()
    {
        var trigger = Clean(EventScaling.Between(0, 3).OnRabbitMq("orders", 20, new("broker") { IsClusterWide = true })).Components[0].EventScaling?.Triggers[0];

        Assert.Equal(("broker", "ClusterTriggerAuthentication"), (trigger?.Authentication, trigger?.AuthenticationKind));
    }

    [Theory]
    [InlineData(TriggerIdentity.AzureWorkload, "azure-workload")]
    [InlineData(TriggerIdentity.Aws, "aws")]
    [InlineData(TriggerIdentity.Gcp, "gcp")]
    public void A_cloud_may_know_it_without_a_secret(TriggerIdentity identity, string provider) =>
        Assert.Equal(provider, Assert.Single(Clean(EventScaling.Between(0, 3).OnRabbitMq("orders", 20, new("cloud") { Identity = identity })).TriggerAuthentications).Identity?.Value);

    [Fact]
    public void Settings_are_texts_in_the_order_of_their_names()
    {
        var trigger = Clean(EventScaling.Between(0, 3).OnPrometheus("http://prometheus:9090", "up", 0.5m)).Components[0].EventScaling?.Triggers[0];

        Assert.Equal(["query=up", "serverAddress=http://prometheus:9090", "threshold=0.5"], trigger?.Settings.Select(s => $"{s.Key}={s.Value}"));
    }

    [Fact]
    public void An_autoscaler_and_events_are_an_error_at_the_events()
    {
        var events = EventScaling.Between(1, 3).OnCpu(70.Percent());

        Found.At("MG1350", events.Triggers[0], "", Findings(new WorkerComponent("orders", Build.Worker) { EventScaling = events, Scaling = Autoscale.Between(2, 5) }));
    }

    [Fact]
    public void A_fixed_number_and_events_are_an_error() =>
        Found.Codes(Findings(new WorkerComponent("orders", Build.Worker) { EventScaling = Queue, Replicas = 2 }), "MG1350");

    [Fact]
    public void Something_is_watched() => Found.Codes(Findings(EventScaling.Between(0, 3)), "MG1351");

    [Fact]
    public void The_numbers_of_Pods_are_in_order()
    {
        var found = Assert.Single(Findings(Queue with { Minimum = 5, Maximum = 2 }));

        Assert.Equal(("MG1091", "Write the smaller number first: EventScaling.Between(minimum, maximum)."), (found.Code, found.Help));
        Found.Codes(Findings(Queue with { Minimum = -1 }), "MG1010");
    }

    [Theory]
    [InlineData("cron", "timezone", "Mars/Olympus")]
    [InlineData("cron", "start", "8:00")]
    [InlineData("cron", "desiredReplicas", "0")]
    [InlineData("prometheus", "threshold", "0")]
    [InlineData("prometheus", "serverAddress", "prometheus:9090")]
    [InlineData("prometheus", "query", "")]
    [InlineData("rabbitmq", "value", "0")]
    [InlineData("kafka", "", "orders")]
    public void A_setting_is_what_the_trigger_knows(string type, string name, string value)
    {
        var setting = new TriggerSetting(name, value);

        Found.At("MG1352", setting, "", Findings(EventScaling.Between(0, 3).On(new(type) { Settings = [setting] })));
    }

    [Fact]
    public void A_setting_is_there_once()
    {
        var again = new TriggerSetting("topic", "b");

        Found.At("MG1352", again, "", Findings(EventScaling.Between(0, 3).On(new("kafka") { Settings = [new("topic", "a"), again] })));
    }

    [Fact]
    public void Only_what_is_measured_at_Pods_is_a_share_of_a_request()
    {
        var trigger = new ScalingTrigger("kafka") { Measure = TriggerMeasure.Utilization };

        Found.At("MG1352", trigger, "Measure", Findings(EventScaling.Between(0, 3).On(trigger)));
    }

    [Fact]
    public void No_setting_holds_a_secret()
    {
        var setting = new TriggerSetting("connection", "amqp://shop:correct-horse@queue:5672/");

        var found = Found.At("MG1043", setting, "", Findings(EventScaling.Between(0, 3).On(new("rabbitmq") { Settings = [setting] })));
        Assert.DoesNotContain("correct-horse", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cpu_alone_cannot_bring_back_the_first_Pod() => Found.Codes(Findings(EventScaling.Between(0, 3).OnCpu(70.Percent()).OnMemory(80.Percent())), "MG1353");

    [Fact]
    public void Cpu_cannot_bring_back_Pods_that_stopped_when_idle() => Found.Codes(Findings(EventScaling.Between(2, 3).OnCpu(70.Percent()) with { StopWhenIdle = true }), "MG1353");

    [Fact]
    public void Stopping_when_idle_is_less_than_the_minimum()
    {
        var scaling = Queue with { Minimum = 0, StopWhenIdle = true };

        Found.At("MG1370", scaling, "StopWhenIdle", Findings(scaling));
        Assert.Empty(Findings(Queue with { Minimum = 1, StopWhenIdle = true }));
    }

    [Fact]
    public void A_fallback_is_no_more_than_the_maximum()
    {
        var fallback = new ScalingFallback(Queue.Maximum + 1);

        Found.At("MG1371", fallback, "", Findings(Queue with { Fallback = fallback }));
        Assert.Empty(Findings(Queue with { Fallback = fallback with { Pods = Queue.Maximum } }));
    }

    [Fact]
    public void A_fallback_needs_a_trigger_from_outside_the_Pods() =>
        Found.Codes(Findings(EventScaling.Between(1, 3).OnCpu(70.Percent()) with { Fallback = new(2) }), "MG1371");

    [Fact]
    public void A_fallback_needs_a_trigger_on_average_over_the_Pods()
    {
        var trigger = new ScalingTrigger("kafka") { Measure = TriggerMeasure.Value };

        Found.Codes(Findings(EventScaling.Between(1, 3).On(trigger) with { Fallback = new(2) }), "MG1371");
        Assert.Empty(Findings(EventScaling.Between(1, 3).On(trigger).On(trigger with { Measure = TriggerMeasure.Average }) with { Fallback = new(2) }));
    }

    [Fact]
    public void A_fallback_comes_after_a_failure() => Found.Codes(Findings(Queue with { Fallback = new(2) { AfterFailures = 0 } }), "MG1010");

    [Fact]
    public void Cpu_stands_alongside_a_queue() => Assert.Empty(Findings(Queue.OnCpu(70.Percent())));

    [Fact]
    public void A_parameter_to_sign_in_with_is_there_once()
    {
        var again = new TriggerSecret("host", new SecretKey("other", "amqp"));

        Found.At("MG1354", again, "", Findings(EventScaling.Between(0, 3).OnRabbitMq("orders", 20, Broker with { Secrets = [.. Broker.Secrets, again] })));
    }

    [Fact]
    public void One_of_the_whole_cluster_is_not_written()
    {
        var authentication = Broker with { IsClusterWide = true };

        Found.At("MG1354", authentication, "IsClusterWide", Findings(EventScaling.Between(0, 3).OnRabbitMq("orders", 20, authentication)));
    }

    [Fact]
    public void Ways_to_sign_in_have_names_of_their_own()
    {
        var other = new TriggerAuthentication("broker") { Identity = TriggerIdentity.Aws };

        Found.At("MG1355", other, "", Findings(Queue.OnRabbitMq("returns", 5, other)));
    }

    [Fact]
    public void A_key_to_sign_in_with_is_made_by_the_operator()
    {
        var secret = new ExternalSecret("orders-queue", new SecretStore("vault")) { Keys = [new("host", "shop/queue")] };

        Found.At("MG1291", Broker.Secrets[0], "", Build.Findings(Product(Queue) with { Secrets = [secret] }, Build.Of(Build.WorkerFacts)));
    }

    [Fact]
    public void Names_can_be_those_of_resources()
    {
        var authentication = new TriggerAuthentication("My Broker");
        var secret = new TriggerSecret("host", new SecretKey("Orders", "amqp"));

        Found.At("MG1045", authentication, "", Findings(EventScaling.Between(0, 3).OnRabbitMq("orders", 20, authentication)));
        Found.At("MG1045", secret, "", Findings(EventScaling.Between(0, 3).OnRabbitMq("orders", 20, new("broker") { Secrets = [secret] })));
    }

    [Fact]
    public void One_node_takes_few_Pods()
    {
        var product = Build.Clean(Product(Queue with { Minimum = 3 }) with { Profile = new Minikube() }, Build.Of(Build.WorkerFacts));

        Assert.Equal((2, 4), (product.Components[0].EventScaling?.MinReplicas.Value, product.Components[0].EventScaling?.MaxReplicas.Value));
    }

    [Fact]
    public void Explain_shows_triggers_and_how_they_sign_in()
    {
        var rows = Clean(Queue).Explain().Select(r => $"{r.Path}={r.Value} ({r.From})").ToList();

        Assert.Contains("orders.eventScaling.minReplicaCount=0 (definition)", rows);
        Assert.Contains("orders.eventScaling.triggers[rabbitmq].queueName=orders (definition)", rows);
        Assert.Contains("orders.eventScaling.cooldownPeriod=300 (default)", rows);
        Assert.Contains("triggerAuthentications[broker].secrets[host]=orders-queue, amqp (definition)", rows);
    }

    private static ResolvedProduct Clean(EventScaling events) => Build.Clean(Product(events), Build.Of(Build.WorkerFacts));

    private static IReadOnlyList<Diagnostic> Findings(EventScaling events) => Build.Findings(Product(events), Build.Of(Build.WorkerFacts));

    private static IReadOnlyList<Diagnostic> Findings(WorkerComponent component) => Build.Findings(component);

    private static Product Product(EventScaling events) => Build.Product(new WorkerComponent("orders", Build.Worker) { EventScaling = events });
}
