using System.Globalization;
using System.Net;
using ManifestGen.Rehearsal.Balancing;
using ManifestGen.Rehearsal.HttpFiles;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Load;

/// <summary>
/// One client that goes through its session again and again, each time with no cookies at first. Some clients keep their connection, as browsers and services
/// do, some connect anew for every request. It has one request under way at a time.
/// </summary>
internal sealed class LoadClient : IDisposable
{
    private static readonly RequestRecord Nothing =
        new() { Number = -1, Component = "", Request = "", Intended = default, Completed = default, Outcome = Outcome.Reset };

    private readonly LoadTarget _target;
    private readonly LoadSettings _settings;
    private readonly Timeline _timeline;
    private readonly IPAddress? _source;
    private readonly bool _keeps;
    private CookieJar _cookies = new();
    private SessionVariables _variables;
    private RequestRecord _sending = Nothing;
    private IClientConnection? _connection;
    private IPEndPoint _local = new(IPAddress.Any, 0);
    private string _connectionPod = "";
    private TimeSpan _connectionEnds;
    private int _step;

    /// <summary>Makes a client.</summary>
    /// <param name="target">Where it sends its requests.</param>
    /// <param name="settings">How it does.</param>
    /// <param name="timeline">The clock.</param>
    /// <param name="number">Its number, counted from 0.</param>
    public LoadClient(LoadTarget target, LoadSettings settings, Timeline timeline, int number)
    {
        _target = target;
        _settings = settings;
        _timeline = timeline;
        _keeps = number % settings.NewConnectionEvery != 0;
        _source = target.HasManyClients ? new IPAddress([127, 1, (byte)(number / 250), (byte)((number % 250) + 1)]) : null;
        _variables = new SessionVariables(target.Script.Variables);
    }

    /// <summary>Sends the next request of its session.</summary>
    /// <param name="number">The request's number.</param>
    /// <param name="intended">When it was to be sent.</param>
    /// <param name="cancellation">Ends the wait for an answer; the request is then not accounted for.</param>
    public async Task<RequestRecord> Next(long number, TimeSpan intended, CancellationToken cancellation)
    {
        var step = _target.Script.Steps[_step];
        var record = new RequestRecord
        {
            Number = number,
            Component = _target.Component,
            Request = step.ToString(),
            Intended = intended,
            Completed = intended,
            Outcome = Outcome.Reset,
            CookieFrom = _cookies.From,
            HasProtectedCookie = _cookies.HasProtected,
            IsSessionCookie = _cookies.IsSessionOnly,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_settings.Timeout);
        try
        {
            _sending = record;
            record = await Exchange(step, limit.Token);
        }
        catch (ExchangeException lost)
        {
            record = _sending with { Outcome = lost.IsRefused ? Outcome.Refused : Outcome.Reset, Detail = lost.Message };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            record = _sending with { Outcome = Outcome.TimedOut, Detail = $"no answer within {_settings.Timeout.TotalSeconds:0.#} s" };
        }

        record = Settle(record with { Completed = _timeline.Now });
        if (record.IsLost) Restart();
        else if (++_step == _target.Script.Steps.Count) Restart(keepConnection: true);
        return record;
    }

    /// <inheritdoc />
    public void Dispose() => _connection?.Dispose();

    /// <summary>Begins its session anew: what is lost once would be wrong in every further step.</summary>
    private void Restart(bool keepConnection = false)
    {
        _step = 0;
        _cookies = new CookieJar();
        _variables = new SessionVariables(_target.Script.Variables);
        if (!keepConnection) Disconnect();
    }

    private void Disconnect()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private async Task<RequestRecord> Exchange(HttpStep step, CancellationToken cancellation)
    {
        var call = HttpCall.Of(step, _variables, _target.Host, Headers(_sending.Number)) with { Closes = !_keeps };
        var isHttp2 = step.IsHttp2 ?? _target.IsHttp2;
        var connection = await Connect(isHttp2, cancellation);
        _sending = _sending with { IsOnKeptConnection = connection.Requests > 0 };
        HttpAnswer answer;
        var sent = _timeline.Now;
        try
        {
            answer = await connection.Send(call, cancellation);
        }
        catch (ExchangeException lost) when (lost.IsUnprocessed || ResendRule.IsCrossing(_sending.IsOnKeptConnection, lost, _timeline.Now - sent - _target.Lag))
        {
            if (!lost.IsUnprocessed && !ResendRule.IsUnsent(_settings.Routes, _sending.Number))
            {
                _sending = _sending with { IsCrossing = true };
                if (!ResendRule.MayRepeat(call)) throw;
                _sending = _sending with { IsResent = true, ResentFrom = _connectionPod };
            }

            _sending = _sending with { IsOnKeptConnection = false };
            Disconnect();
            answer = await (await Connect(isHttp2, cancellation)).Send(call, cancellation);
        }

        var pod = _settings.Routes?[_sending.Number]?.Pod ?? _settings.Pods?.PodOf(_local, answer) ?? "";
        _sending = _sending with { Pod = pod };
        _connectionPod = pod;
        _cookies.Take(answer, pod);
        if (step.Name.Length > 0) _variables.Remember(step.Name, answer);
        if (answer.Closes || !_keeps || _timeline.Now > _connectionEnds) Disconnect();
        var fault = AnswerJudge.Fault(step, _settings.StatusOf(_target.Component, _step), answer);
        return _sending with { Outcome = fault.Length == 0 ? Outcome.Answered : Outcome.Wrong, Status = answer.Status, Detail = fault };
    }

    /// <summary>Adds what the balancer knows: the Pod, and whether it took the connection at all.</summary>
    private RequestRecord Settle(RequestRecord record)
    {
        if (_settings.Routes?[record.Number] is not { } route) return record.Pod.Length > 0 || _connection is null ? record : record with { Pod = _settings.Pods?.PodOf(_local, null) ?? "" };
        record = record with { Pod = route.Pod };
        if (record.Outcome != Outcome.Reset) return record;
        return route.Failure switch
        {
            RouteFailure.NoEndpoint => record with { Outcome = Outcome.Refused, Detail = "there was no ready Pod" },
            RouteFailure.Refused => record with { Outcome = Outcome.Refused, Detail = "the Pod did not take the connection" },
            _ => record,
        };
    }

    private async Task<IClientConnection> Connect(bool isHttp2, CancellationToken cancellation)
    {
        if (_connection is { IsEnded: true } || _connection is Http2Connection != isHttp2) Disconnect();
        if (_connection is not null) return _connection;
        _connection = isHttp2
            ? await Http2Connection.Open(_target.Address, _source, cancellation)
            : await Http1Connection.Open(_target.Address, _source, cancellation);
        _local = _connection.Local;
        _connectionEnds = _timeline.Now + _settings.NextConnectionLifetime();
        return _connection;
    }

    /// <summary>What a request carries that its file does not say.</summary>
    private IEnumerable<KeyValuePair<string, string>> Headers(long number)
    {
        if (_settings.Routes is not null) yield return KeyValuePair.Create(RouteLog.Header, number.ToString(CultureInfo.InvariantCulture));
        if (_cookies.Header is { Length: > 0 } cookies) yield return KeyValuePair.Create("Cookie", cookies);
    }
}
