using BriefingBot.Core.Delivery;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Core.Delivery;

public class TokenBucketTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Take_MoreThanThereIs_SpacesCallersEvenly()
    {
        var bucket = new TokenBucket(2, TimeSpan.FromSeconds(1), _clock);

        TimeSpan[] waits = [bucket.Take(), bucket.Take(), bucket.Take(), bucket.Take()];

        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)], waits);
    }

    [Fact]
    public void Take_AfterALongRest_HasNoMoreThanItsCapacity()
    {
        var bucket = new TokenBucket(2, TimeSpan.FromSeconds(1), _clock);
        _clock.Advance(TimeSpan.FromHours(1));

        TimeSpan[] waits = [bucket.Take(), bucket.Take(), bucket.Take()];

        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(0.5)], waits);
    }

    [Fact]
    public void Wait_OfAnEmptyBucket_TellsTheTimeAndTakesNothing()
    {
        var bucket = new TokenBucket(1, TimeSpan.FromSeconds(2), _clock);
        bucket.Take();

        Assert.Equal(TimeSpan.FromSeconds(2), bucket.Wait());
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.Zero, bucket.Wait());
        Assert.Equal(TimeSpan.Zero, bucket.Take());
    }

    [Fact]
    public void TakeSparing_SoManyAreLeft_TakesNothingAndTellsWhenToAskAgain()
    {
        var bucket = new TokenBucket(4, TimeSpan.FromSeconds(4), _clock);

        TimeSpan[] waits = [bucket.TakeSparing(2), bucket.TakeSparing(2), bucket.TakeSparing(2)];

        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(1)], waits);
        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero], [bucket.Take(), bucket.Take()]);
        Assert.Equal(TimeSpan.FromSeconds(3), bucket.TakeSparing(2));
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.Zero, bucket.TakeSparing(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => bucket.TakeSparing(4));
    }
}
