namespace ManifestGen.Tests.Resolve.Checks;

public sealed class HealthCheckTests
{
    [Fact]
    public void A_path_is_absolute()
    {
        var probe = new HttpProbe("health/ready");

        Found.At("MG1070", probe, "", Findings(new() { Ready = probe }));
    }

    [Fact]
    public void Both_paths_of_the_short_form_are_checked_at_its_line()
    {
        var health = Health.Http(ready: "ready", live: "live");

        Found.Codes(Findings(health), "MG1070", "MG1070");
        Assert.All(Findings(health), d => Assert.Equal(health.Location.Line, d.Location.Line));
    }

    [Fact]
    public void A_probe_asks_at_a_port_of_the_component()
    {
        var probe = new TcpProbe { Port = new Port("admin", 9000) };

        Found.At("MG1071", probe, "", Findings(new() { Ready = probe }));
    }

    [Fact]
    public void A_probe_may_ask_at_any_port_of_the_component()
    {
        var admin = new Port("admin", 9000);

        Assert.Empty(Build.Findings(new WebComponent("storefront", Build.Web)
        {
            Ports = [new("http", 8080), admin],
            Health = Health.Http("/ready", "/live", port: admin),
        }));
    }

    [Fact]
    public void A_worker_without_ports_is_not_asked_at_one()
    {
        var probe = new GrpcProbe();

        Found.At("MG1071", probe, "", Build.Findings(new WorkerComponent("mailer", Build.Worker) { Health = new() { Live = probe } }));
    }

    [Fact]
    public void A_worker_may_be_asked_by_a_command() =>
        Assert.Empty(Build.Findings(new WorkerComponent("mailer", Build.Worker) { Health = new() { Live = new ExecProbe(["/app/check"]) } }));

    [Fact]
    public void A_command_has_a_program()
    {
        var probe = new ExecProbe([]);

        Found.At("MG1074", probe, "", Findings(new() { Ready = probe }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0.5)]
    [InlineData(1.5)]
    public void A_period_is_a_whole_second_or_more(double seconds)
    {
        var probe = new HttpProbe("/ready") { Period = TimeSpan.FromSeconds(seconds) };

        Found.At("MG1012", probe, "Period", Findings(new() { Ready = probe }).Where(d => d.Code != "MG1072").ToArray());
    }

    [Fact]
    public void A_time_beyond_all_bounds_is_reported_and_nothing_else_breaks()
    {
        var probe = new HttpProbe("/ready") { InitialDelay = TimeSpan.MaxValue, Period = TimeSpan.MinValue, Timeout = TimeSpan.MinValue };

        Found.Codes(Findings(new() { Ready = probe }), "MG1012", "MG1012", "MG1012");
    }

    [Fact]
    public void An_answer_is_waited_for_no_longer_than_to_the_next_question()
    {
        var probe = new HttpProbe("/ready") { Timeout = TimeSpan.FromSeconds(8) };

        Found.At("MG1072", probe, "Timeout", Findings(new() { Ready = probe }));
    }

    [Theory]
    [InlineData(0, "MG1010")]
    [InlineData(2, "MG1073")]
    public void A_liveness_probe_succeeds_once(int successes, string code)
    {
        var probe = new HttpProbe("/live") { SuccessThreshold = successes };

        Found.At(code, probe, "SuccessThreshold", Findings(new() { Live = probe }));
    }

    [Fact]
    public void A_readiness_probe_may_ask_for_several_successes() =>
        Assert.Empty(Findings(new() { Ready = new HttpProbe("/ready") { SuccessThreshold = 2 } }));

    [Fact]
    public void A_failure_threshold_is_1_or_more()
    {
        var probe = new HttpProbe("/live") { FailureThreshold = 0 };

        Found.At("MG1010", probe, "FailureThreshold", Findings(new() { Live = probe }));
    }

    [Fact]
    public void Ready_and_live_are_two_questions()
    {
        var health = Health.Http(ready: "/health", live: "/health");

        Found.At("MG1075", health, "", Findings(health));
    }

    [Fact]
    public void A_header_has_a_name_that_can_be()
    {
        var probe = new HttpProbe("/ready") { Headers = [new("X Shop", "1")] };

        Found.At("MG1076", probe, "Headers", Findings(new() { Ready = probe }));
    }

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(Health health) =>
        Build.Findings(new WebComponent("storefront", Build.Web) { Health = health });
}
